import type { Sharp } from 'sharp'
import type { Rendered, RenderJob } from '../job.ts'
import { findSource } from './find-source.ts'
import { Refusal } from './refusal.ts'
import { openPixels } from './sharp.ts'
import type { PixelSize } from './source.ts'
import { writeSent } from './write-sent.ts'

const PREVIEW_QUALITY = 82
/** Of 6: a tenth more bytes, in a third of the time that somebody waits for. */
const PREVIEW_EFFORT = 2

/**
 * A picture as a model gets it: upright, of the given size, on white where it was transparent and
 * around it, without any metadata; and a WebP for the browser.
 * @throws Refusal; or anything that a decoder throws at a broken picture.
 */
export async function renderPicture({ path, sent, preview }: RenderJob): Promise<Rendered> {
  const source = await findSource(path)
  if (source.width * source.height > source.maxPixels) throw new Refusal('complex')
  const { content } = sent
  const small = preview && fitInside(source, preview.side)
  const wanted = {
    width: Math.max(content.width, small?.width ?? 0),
    height: Math.max(content.height, small?.height ?? 0),
  }
  const pixels = await decode(await source.open(wanted), wanted)
  const framed = frame(pixels.clone(), sent)
  const isShrunk = content.width < source.width
  const { sharpLines } = source
  const sentMediaType = writeSent(framed, { ...sent, sharpLines, isShrunk })
  if (!preview || !small) return { sentMediaType: await sentMediaType }
  const shown = pixels
    .resize(small.width, small.height, { fit: 'fill' })
    .webp({ quality: PREVIEW_QUALITY, effort: PREVIEW_EFFORT })
    .toFile(preview.path)
  // Side by side: somebody waits for both.
  return { sentMediaType: (await Promise.all([sentMediaType, shown]))[0], preview: small }
}

/** Decoded once, for all that is made of it: as large as the largest, on white, in screen colours. */
async function decode(picture: Sharp, { width, height }: PixelSize): Promise<Sharp> {
  const { data, info } = await picture
    .resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  return openPixels(data, info)
}

function frame(pixels: Sharp, { content, frame }: RenderJob['sent']): Sharp {
  const left = Math.floor((frame.width - content.width) / 2)
  const top = Math.floor((frame.height - content.height) / 2)
  const right = frame.width - content.width - left
  const bottom = frame.height - content.height - top
  return pixels
    .resize(content.width, content.height, { fit: 'fill', kernel: 'lanczos3' })
    .extend({ left, top, right, bottom, background: 'white' })
}

/** The size with this longest side; never larger than the picture. */
function fitInside({ width, height }: PixelSize, side: number): PixelSize {
  const scale = Math.min(1, side / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}
