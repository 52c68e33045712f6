import { AppError } from '#lib/errors.ts'
import { MAX_PIXELS, MAX_RATIO, MIN_SIDE } from './limits.ts'
import { sharp } from './sharp.ts'

const MEDIA_TYPES: Record<string, string> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

export interface PictureFacts {
  mediaType: string
  /** As displayed, after EXIF orientation. */
  width: number
  height: number
}

/**
 * What a file is, from its header only: nothing is decoded, so that a bomb costs nothing.
 * @throws AppError that names the limit and the file's own value: `picture_format`,
 * `picture_unreadable`, `picture_too_many_pixels`, `picture_too_small`, `picture_too_narrow`.
 */
export async function identifyPicture(path: string, name: string): Promise<PictureFacts> {
  const header = await sharp(path, { limitInputPixels: false })
    .metadata()
    .catch((cause) => {
      throw new AppError('picture_format', { details: { name }, cause })
    })
  const mediaType = MEDIA_TYPES[header.format]
  if (!mediaType) throw new AppError('picture_format', { details: { name } })
  const { width, height } = header.autoOrient
  checkSize({ width, height }, name)
  return { mediaType, width, height }
}

function checkSize({ width, height }: { width: number; height: number }, name: string): void {
  const details = { name, width, height }
  if (!width || !height) throw new AppError('picture_unreadable', { details: { name } })
  if (width * height > MAX_PIXELS) {
    throw new AppError('picture_too_many_pixels', {
      details: {
        ...details,
        megapixels: Math.round((width * height) / 1e6),
        limit: MAX_PIXELS / 1e6,
      },
    })
  }
  if (Math.min(width, height) < MIN_SIDE) {
    throw new AppError('picture_too_small', { details: { ...details, limit: MIN_SIDE - 1 } })
  }
  const ratio = Math.max(width, height) / Math.min(width, height)
  if (ratio > MAX_RATIO) {
    throw new AppError('picture_too_narrow', {
      details: { ...details, ratio: Math.ceil(ratio), limit: MAX_RATIO },
    })
  }
}
