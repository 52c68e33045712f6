import { Refusal } from '../http/refusal.ts'
import { readMp4Seconds } from '../media/read-mp4-seconds.ts'
import { recogniseVideo } from '../media/video-formats.ts'
import { countVideoTokens } from '../media/video-tokens.ts'
import type { SeenVideo } from './evidence.ts'
import { type ResolveUpload, readSource } from './source.ts'

const longestSeconds = 600
const shortestSeconds = 2
/** A video whose size is not read is counted as 1080p, one whose length is not read as 10 s. */
const assumed = { width: 1920, height: 1080, seconds: 10 }

/** Measures the video behind a URL as far as its container tells. */
export function lookAtVideo(
  video: { url: string; fps?: number },
  question: number,
  patch: number,
  resolveUpload: ResolveUpload,
): SeenVideo {
  const source = readSource(video.url, resolveUpload, 'invalid-video')
  const count = (seconds: number): number =>
    countVideoTokens(assumed.width, assumed.height, seconds, patch, video.fps)
  if (source.kind === 'address') {
    const tokens = count(assumed.seconds)
    return { question, format: null, bytes: null, seconds: null, tokens }
  }
  const format = recogniseVideo(source.bytes)
  const typed = source.mediaType === null || source.mediaType.startsWith('video/')
  if (!format || !typed) throw new Refusal('invalid-video')
  const seconds = format === 'MP4' || format === 'MOV' ? readMp4Seconds(source.bytes) : null
  if (seconds !== null && seconds > longestSeconds) throw new Refusal('video-too-long')
  if (seconds !== null && seconds < shortestSeconds) throw new Refusal('invalid-video')
  const tokens = count(seconds ?? assumed.seconds)
  return { question, format, bytes: source.bytes.length, seconds, tokens }
}
