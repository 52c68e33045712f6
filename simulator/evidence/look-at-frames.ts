import { Refusal } from '../http/refusal.ts'
import { countFrameTokens } from '../media/video-tokens.ts'
import { assumedSize, type SeenFrames } from './evidence.ts'
import { lookAtPicture } from './look-at-picture.ts'
import type { ResolveUpload } from './source.ts'

const fewestFrames = 4
const mostFrames = 512

/** Measures each frame of a list; the first that is fetched gives the size they are counted at. */
export async function lookAtFrames(
  urls: string[],
  question: number,
  patch: number,
  resolveUpload: ResolveUpload,
): Promise<SeenFrames> {
  if (urls.length < fewestFrames || urls.length > mostFrames) throw new Refusal('frame-count')
  const frames = await Promise.all(urls.map((url) => lookAtPicture(url, resolveUpload)))
  const { width, height } = frames.find((frame) => frame !== null) ?? assumedSize
  return { question, frames, tokens: countFrameTokens(width, height, frames.length, patch) }
}
