import { AppError } from '#lib/errors.ts'
import { inspectPicture } from '#lib/picture-process/index.ts'
import { MIN_SIDE } from '../limits.ts'
import { drawnSize } from './fit-picture.ts'

export interface PictureFacts {
  mediaType: string
  /** As displayed, after EXIF orientation. */
  width: number
  height: number
  /** Pictures in the file, where there are several. */
  pages?: number
}

/**
 * What a file is, from its header only: nothing is decoded, so that a bomb costs nothing.
 * @throws AppError that names the limit and the file's own value: `picture_too_many_pixels`,
 * `picture_too_small`; or says that it is no picture, see `inspectPicture`.
 */
export async function identifyPicture(path: string, name: string): Promise<PictureFacts> {
  const { maxPixels, ...facts } = await inspectPicture({ path, name })
  const { width, height } = facts
  if (width <= 0 || height <= 0) throw new AppError('picture_unreadable', { details: { name } })
  const details = { name, width, height }
  if (width * height > maxPixels) {
    const megapixels = Math.round((width * height) / 1e6)
    throw new AppError('picture_too_many_pixels', {
      details: { ...details, megapixels, limit: Math.floor(maxPixels / 1e6) },
    })
  }
  const drawn = drawnSize(facts)
  if (Math.min(drawn.width, drawn.height) < MIN_SIDE) {
    throw new AppError('picture_too_small', { details: { ...details, limit: MIN_SIDE - 1 } })
  }
  return facts
}
