import { countPictureTokens } from './picture-tokens.ts'

const maxFramePixels = 501_760
const minFramePixels = 52_685
const videoPixels = 51_380_224

/** Tokens of `frames` frames of one size. The model reads them in pairs. */
export function countFrameTokens(
  width: number,
  height: number,
  frames: number,
  patch: number,
): number {
  const even = frames + (frames % 2)
  const pixels = Math.max(Math.min(maxFramePixels, (videoPixels / even) * 2), minFramePixels)
  const frame = countPictureTokens(width, height, patch, pixels)
  return (even / 2) * (frame.tokens - 2) + 2
}

/** Tokens of a video of so many seconds, sampled at `fps` frames a second. */
export function countVideoTokens(
  width: number,
  height: number,
  seconds: number,
  patch: number,
  fps = 2,
): number {
  const frames = Math.min(512, Math.max(4, Math.floor(seconds * fps)))
  return countFrameTokens(width, height, frames, patch)
}
