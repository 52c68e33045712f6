import { fitToPatches, MARKER_TOKENS, type Size } from './picture-tokens.ts'

/** How a model reads a film: patches as of a picture, and how many pixels its frames share. */
export interface FilmGrid {
  /** Side of one patch in pixels. */
  patch: number
  /** A frame is never read with fewer pixels, however many there are. */
  minFramePixels: number
  /** A frame is never read with more pixels, however few there are. */
  maxFramePixels: number
  /** Pixels of all frames together, as far as the two above allow. */
  maxFilmPixels: number
  minFrames: number
  maxFrames: number
}

/** A video as far as its file tells, as displayed. */
export interface VideoFacts {
  width: number | null
  height: number | null
  durationMs: number | null
}

/** Frames per second at which the service samples a video that names no rate. */
const SAMPLED_PER_SECOND = 2
/** The model reads frames in pairs. */
const FRAMES_PER_STEP = 2
/** A video that does not tell, or that only the service can open, counts as a short clip in 1080p. */
const ASSUMED = { width: 1920, height: 1080, durationMs: 10_000 }

/**
 * Tokens of `count` frames, all of the first one's displayed size. An estimate; source:
 * docs/protocol.md#tokens.
 */
export function frameListTokens(size: Size, count: number, grid: FilmGrid): number {
  const { patch } = grid
  const steps = Math.ceil(count / FRAMES_PER_STEP)
  const maxPixels = framePixels(count, grid)
  const frame = fitToPatches(size, { patch, minPixels: 4 * patch ** 2, maxPixels })
  return steps * ((frame.width * frame.height) / patch ** 2) + MARKER_TOKENS
}

/**
 * Pixels above which the service shrinks each of `count` frames. Source: docs/protocol.md#tokens.
 */
export function framePixels(count: number, grid: FilmGrid): number {
  const { minFramePixels, maxFramePixels, maxFilmPixels } = grid
  const share = maxFilmPixels / Math.max(1, Math.ceil(count / FRAMES_PER_STEP))
  return Math.max(Math.min(maxFramePixels, share), minFramePixels)
}

/**
 * Tokens of a video. Where its size or length is not known it counts as 10 s of 1080p, which may be
 * far from the truth. An estimate, by which 10 s of 1080p cost 5,942; source:
 * docs/protocol.md#tokens.
 */
export function videoTokens(video: VideoFacts, grid: FilmGrid): number {
  const { width, height } = isSized(video) ? video : ASSUMED
  const seconds = (video.durationMs ?? ASSUMED.durationMs) / 1000
  const sampled = Math.floor(seconds * SAMPLED_PER_SECOND)
  const frames = Math.min(grid.maxFrames, Math.max(grid.minFrames, sampled))
  return frameListTokens({ width, height }, frames, grid)
}

function isSized(video: VideoFacts): video is VideoFacts & Size {
  return video.width !== null && video.height !== null
}
