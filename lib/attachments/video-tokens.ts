import { fitToPatches, type PatchGrid, type Size } from '#lib/qvq/index.ts'
import { MAX_FRAMES, MIN_FRAMES } from './video-limits.ts'

/** The service looks at a video twice a second. */
const SAMPLED_FPS = 2
/** Pixels of one frame at most and at least, and of all pairs together. */
const MAX_FRAME_PIXELS = 501_760
const MIN_FRAME_PIXELS = 52_685
const VIDEO_PIXELS = 51_380_224
const MARKER_TOKENS = 2
/** What is assumed of a video that does not tell, such as one that is named by its URL. */
const UNKNOWN = { width: 1920, height: 1080, durationMs: 60_000 }

/** Tokens that a video costs, as estimated before it is sent. Source: PROTOCOL §5. */
export function videoTokens(
  { width, height, durationMs }: { [key in keyof typeof UNKNOWN]: number | null },
  grid: PatchGrid,
): number {
  const size = width && height ? { width, height } : UNKNOWN
  const sampled = Math.floor(((durationMs ?? UNKNOWN.durationMs) / 1000) * SAMPLED_FPS)
  return frameListTokens(size, Math.min(MAX_FRAMES, Math.max(MIN_FRAMES, sampled)), grid)
}

/** Tokens that so many frames of one size cost; the service reads them in pairs. */
export function frameListTokens(size: Size, count: number, grid: PatchGrid): number {
  const { width, height } = fitToPatches(size, { ...grid, maxPixels: framePixels(count) })
  return (Math.ceil(count / 2) * (width * height)) / grid.patch ** 2 + MARKER_TOKENS
}

/** Pixels above which the service shrinks each of so many frames. */
export function framePixels(count: number): number {
  const even = count + (count % 2)
  const share = Math.floor((VIDEO_PIXELS / even) * 2)
  return Math.max(Math.min(MAX_FRAME_PIXELS, share), MIN_FRAME_PIXELS)
}
