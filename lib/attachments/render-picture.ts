import type { ModelEntry, Size } from '#lib/qvq/index.ts'
import { DECODE_SECONDS, MAX_PIXELS } from './limits.ts'
import { sharp } from './sharp.ts'

export interface RenderedPicture extends Size {
  data: Buffer
  mediaType: 'image/jpeg' | 'image/png' | 'image/webp'
}

/** A PNG beyond this is a photograph saved the wrong way; as JPEG it is a tenth. In bytes. */
const LARGE_PNG_BYTES = 2 * 1024 * 1024
const PREVIEW_SIDE = 640
/** The first is meant; the others are for noise of many megapixels, which outgrows a data URI. */
const JPEG_QUALITIES = [90, 75, 55, 30]

const dataUriLength = (data: Buffer) =>
  'data:image/jpeg;base64,'.length + 4 * Math.ceil(data.length / 3)

const open = (source: string | Buffer) =>
  sharp(source, { limitInputPixels: MAX_PIXELS, failOn: 'error', sequentialRead: true })
    .autoOrient()
    .timeout({ seconds: DECODE_SECONDS })

/**
 * A picture as a model gets it: upright, of the given size, on white where it was transparent,
 * without any metadata, in the format that suits its content. Lines stay sharp as PNG.
 */
export async function renderForModel(
  path: string,
  { width, height }: Size,
  { mediaType, model }: { mediaType: string; model: ModelEntry },
): Promise<RenderedPicture> {
  const resized = open(path)
    .resize(width, height, { fit: 'fill', kernel: 'lanczos3' })
    .flatten({ background: 'white' })
    .toColourspace('srgb')
  if (mediaType === 'image/png') {
    const data = await resized.clone().png({ compressionLevel: 8 }).toBuffer()
    if (data.length <= LARGE_PNG_BYTES) return { data, width, height, mediaType: 'image/png' }
  }
  for (const quality of JPEG_QUALITIES) {
    const data = await resized.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()
    if (dataUriLength(data) < model.maxDataUriLength) {
      return { data, width, height, mediaType: 'image/jpeg' }
    }
  }
  throw new Error('The picture does not fit into a data URI at any quality')
}

/** A small WebP for the browser. */
export async function renderPreview(picture: Buffer): Promise<RenderedPicture> {
  const { data, info } = await open(picture)
    .resize(PREVIEW_SIDE, PREVIEW_SIDE, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, mediaType: 'image/webp' }
}
