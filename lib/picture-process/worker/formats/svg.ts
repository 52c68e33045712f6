import { MAX_STREAMED_PIXELS, MAX_SVG_BYTES, MAX_WHOLE_PIXELS } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { type Loader, openWithSharp } from '../sharp.ts'
import type { Source } from '../source.ts'

/** libvips' resolution at which a pixel of the drawing is a pixel of the picture. */
const OWN_DENSITY = 72
const DENSITIES = { least: 1, most: 100_000 }

/**
 * A drawing. librsvg runs no scripts, knows no `foreignObject`, and loads nothing from anywhere for
 * a drawing that comes from memory, as here: it has no folder to look in. Entities, which can
 * multiply, and embedded pictures, which it decodes without our limits, are checked before.
 */
export async function svgSource(file: Buffer): Promise<Source> {
  if (file.length > MAX_SVG_BYTES) throw new Refusal('complex')
  const text = new TextDecoder('utf-8', { fatal: true }).decode(file)
  if (/<!ENTITY/i.test(text)) throw new Refusal('complex')
  await checkEmbedded(text)
  const { width, height } = await openWithSharp(file, 'Svg', { limitInputPixels: false }).metadata()
  return {
    mediaType: 'image/svg+xml',
    width,
    height,
    maxPixels: MAX_STREAMED_PIXELS,
    sharpLines: true,
    open: async (wanted) => {
      const scale = Math.max(wanted.width / width, wanted.height / height)
      const density = Math.min(Math.max(OWN_DENSITY * scale, DENSITIES.least), DENSITIES.most)
      return openWithSharp(file, 'Svg', { density })
    },
  }
}

const LOADERS: Record<string, Loader> = {
  png: 'Png',
  jpg: 'Jpeg',
  jpeg: 'Jpeg',
  gif: 'Nsgif',
  webp: 'Webp',
}

/** Pictures inside the drawing: few pixels together, and no drawing in a drawing. */
async function checkEmbedded(text: string): Promise<void> {
  let pixels = 0
  for (const [, type = '', data = ''] of text.matchAll(
    /data:image\/([\w.+-]+)[^,"')]*,([^"')]*)/gi,
  )) {
    const loader = LOADERS[type.toLowerCase()]
    if (!loader) throw new Refusal('complex')
    const picture = openWithSharp(Buffer.from(data, 'base64'), loader, { limitInputPixels: false })
    const { width, height } = await picture.metadata()
    pixels += width * height
    if (pixels > MAX_WHOLE_PIXELS) throw new Refusal('complex')
  }
}
