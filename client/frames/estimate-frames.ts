import {
  type FilmGrid,
  fitToPatches,
  framePixels,
  type PatchGrid,
  type Size,
} from '#lib/qvq/schema.ts'

/**
 * The size at which one of `count` frames is sent: its own when the service would not shrink it,
 * otherwise just the one that it would shrink it to. Source: docs/protocol.md#tokens.
 */
export function estimateFrameSize(size: Size, count: number, film: FilmGrid): Size {
  const grid = frameGrid(count, film)
  const read = fitToPatches(size, grid)
  const whole = fitToPatches(size, { ...grid, maxPixels: Number.POSITIVE_INFINITY })
  return read.width * read.height < whole.width * whole.height ? read : size
}

function frameGrid(count: number, film: FilmGrid): PatchGrid {
  const { patch } = film
  return { patch, minPixels: 4 * patch ** 2, maxPixels: framePixels(count, film) }
}
