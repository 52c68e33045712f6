import type { PatchGrid } from './picture-tokens.ts'

/** The part of a model's description that says how it reads pictures. */
export interface PictureLimits {
  patch: number
  minPixels: number
  maxPixels: number
  maxPixelsHighResolution: number
  highResolution: boolean
}

/** How a model cuts pictures; in high resolution only where there is a way to ask for it. */
export function pictureGrid(model: PictureLimits, highResolution: boolean): PatchGrid {
  const { patch, minPixels, maxPixels, maxPixelsHighResolution } = model
  const high = highResolution && model.highResolution
  return { patch, minPixels, maxPixels: high ? maxPixelsHighResolution : maxPixels }
}
