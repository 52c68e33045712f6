import { type PictureLimits, pictureGrid } from './picture-grid.ts'
import { pictureTokens, type Size } from './picture-tokens.ts'

/**
 * Whether the usage proves that pictures were read in high resolution, which no response says: they
 * cost more than they could in normal resolution. Null when it was not asked for, when no picture
 * is large enough to tell, or when the service counted no picture tokens.
 * @param pictures sizes of all pictures of the request, as they were sent.
 */
export function highResolutionTaken(
  {
    highResolution,
    imageTokens,
    pictures,
  }: { highResolution: boolean; imageTokens: number | null; pictures: Size[] },
  model: PictureLimits,
): boolean | null {
  const large = pictures.some(({ width, height }) => width * height > model.maxPixels)
  if (!highResolution || imageTokens === null || !large) return null
  const normal = pictureGrid(model, false)
  return imageTokens > pictures.reduce((sum, size) => sum + pictureTokens(size, normal), 0)
}
