/** Width and height in pixels. */
export interface Size {
  width: number
  height: number
}

/** How a model cuts pictures into patches. */
export interface PatchGrid {
  /** Side of one patch in pixels: 28 for QVQ, 32 for newer families. */
  patch: number
  minPixels: number
  maxPixels: number
}

/** Two tokens mark where a picture or a film begins and ends. */
export const MARKER_TOKENS = 2

/**
 * The size at which the service reads a picture: sides are multiples of the patch, within the
 * grid's pixels. Source: the vendor's reference code (docs/protocol.md#tokens), whose `round` is
 * Python's, half to even; 1024×406 read as 1036×392 is a real capture.
 */
export function fitToPatches(
  { width, height }: Size,
  { patch, minPixels, maxPixels }: PatchGrid,
): Size {
  const rounded = { width: roundToPatch(width, patch), height: roundToPatch(height, patch) }
  const pixels = rounded.width * rounded.height
  if (pixels > maxPixels) {
    const shrink = Math.sqrt((width * height) / maxPixels)
    return {
      width: Math.max(patch, Math.floor(width / shrink / patch) * patch),
      height: Math.max(patch, Math.floor(height / shrink / patch) * patch),
    }
  }
  if (pixels < minPixels) {
    const grow = Math.sqrt(minPixels / (width * height))
    return {
      width: Math.ceil((width * grow) / patch) * patch,
      height: Math.ceil((height * grow) / patch) * patch,
    }
  }
  return rounded
}

/** Tokens that a picture of this displayed size costs. Source: docs/protocol.md#tokens. */
export function pictureTokens(size: Size, grid: PatchGrid): number {
  const { width, height } = fitToPatches(size, grid)
  return (width * height) / grid.patch ** 2 + MARKER_TOKENS
}

function roundToPatch(side: number, patch: number): number {
  return Math.max(patch, roundHalfToEven(side / patch) * patch)
}

function roundHalfToEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}
