import type { ModelEntry, PatchGrid } from '#lib/qvq/index.ts'

/** How a model cuts pictures, in normal or high resolution. */
export function modelGrid(model: ModelEntry, highResolution: boolean): PatchGrid {
  const { patch, minPixels, maxPixels, maxPixelsHighResolution } = model
  return { patch, minPixels, maxPixels: highResolution ? maxPixelsHighResolution : maxPixels }
}

/** The name under which a rendition for a grid is kept. */
export const gridVariant = ({ patch, maxPixels }: PatchGrid) => `fit-${patch}-${maxPixels}`

export const PREVIEW_VARIANT = 'preview'
