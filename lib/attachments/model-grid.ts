import { fitToPatches, type ModelEntry, type PatchGrid, type Size } from '#lib/qvq/index.ts'

/** How a model cuts pictures, in normal or high resolution. */
export function modelGrid(model: ModelEntry, highResolution: boolean): PatchGrid {
  const { patch, minPixels, maxPixels, maxPixelsHighResolution } = model
  return { patch, minPixels, maxPixels: highResolution ? maxPixelsHighResolution : maxPixels }
}

/**
 * The size at which a picture is sent: its own when the service would not shrink it, otherwise
 * just the one that the service would shrink it to. Either way it costs the same tokens.
 */
export function sentSize(size: Size, grid: PatchGrid): Size {
  const fitted = fitToPatches(size, grid)
  const unbounded = fitToPatches(size, { ...grid, maxPixels: Number.POSITIVE_INFINITY })
  const shrunk = fitted.width * fitted.height < unbounded.width * unbounded.height
  return shrunk ? fitted : { width: size.width, height: size.height }
}

/** The name under which a rendition for a grid is kept. */
export const gridVariant = ({ patch, maxPixels }: PatchGrid) => `fit-${patch}-${maxPixels}`

export const PREVIEW_VARIANT = 'preview'
