import type { PatchGrid } from '#lib/qvq/index.ts'

/** The name under which a rendition for a grid is kept. */
export const gridVariant = ({ patch, maxPixels }: PatchGrid) => `fit-${patch}-${maxPixels}`

export const PREVIEW_VARIANT = 'preview'
