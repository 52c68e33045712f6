/** What a picture costs and the size it is read at, in pixels. */
export interface PictureCost {
  width: number
  height: number
  tokens: number
}

/** Rounds halves to the even neighbour, as the service's Python does: 14.5 -> 14. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value)
  if (value - floor !== 0.5) return Math.round(value)
  return floor % 2 === 0 ? floor : floor + 1
}

/**
 * Tokens of one picture by the service's own fitting.
 * @param patch side of a vision patch in pixels: 28 for QVQ, 32 for newer families
 * @param maxPixels cap after rounding, 1280 patches or 16384 in high resolution
 */
export function countPictureTokens(
  width: number,
  height: number,
  patch: number,
  maxPixels: number,
  minPixels: number = 4 * patch * patch,
): PictureCost {
  let fittedWidth = Math.max(patch, roundHalfEven(width / patch) * patch)
  let fittedHeight = Math.max(patch, roundHalfEven(height / patch) * patch)
  if (fittedWidth * fittedHeight > maxPixels) {
    const shrink = Math.sqrt((width * height) / maxPixels)
    fittedWidth = Math.max(patch, Math.floor(width / shrink / patch) * patch)
    fittedHeight = Math.max(patch, Math.floor(height / shrink / patch) * patch)
  } else if (fittedWidth * fittedHeight < minPixels) {
    const grow = Math.sqrt(minPixels / (width * height))
    fittedWidth = Math.ceil((width * grow) / patch) * patch
    fittedHeight = Math.ceil((height * grow) / patch) * patch
  }
  const tokens = (fittedWidth * fittedHeight) / (patch * patch) + 2
  return { width: fittedWidth, height: fittedHeight, tokens }
}
