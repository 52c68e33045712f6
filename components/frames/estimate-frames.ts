import { fitToPatches, type PatchGrid, type Size } from '#lib/qvq/picture-tokens.ts'
import type { FilmGrid } from './film-grid.ts'

/** The model reads frames in pairs. */
const FRAMES_PER_STEP = 2
const MARKER_TOKENS = 2

/**
 * The size at which one of `count` frames is sent: its own when the service would not shrink it,
 * otherwise just the one that it would shrink it to. Source: PROTOCOL §5.
 */
export function estimateFrameSize(size: Size, count: number, film: FilmGrid): Size {
  const grid = frameGrid(count, film)
  const read = fitToPatches(size, grid)
  const whole = fitToPatches(size, { ...grid, maxPixels: Number.POSITIVE_INFINITY })
  return read.width * read.height < whole.width * whole.height ? read : size
}

/** Tokens of `count` frames of one size in pixels. Source: PROTOCOL §5, an estimate. */
export function estimateFrameTokens(size: Size, count: number, film: FilmGrid): number {
  const { width, height } = fitToPatches(size, frameGrid(count, film))
  const steps = Math.ceil(count / FRAMES_PER_STEP)
  return (steps * width * height) / film.patch ** 2 + MARKER_TOKENS
}

function frameGrid(count: number, film: FilmGrid): PatchGrid {
  const steps = Math.max(1, Math.ceil(count / FRAMES_PER_STEP))
  const share = Math.min(film.maxFramePixels, film.maxFilmPixels / steps)
  const maxPixels = Math.max(share, film.minFramePixels)
  return { patch: film.patch, minPixels: 4 * film.patch ** 2, maxPixels }
}
