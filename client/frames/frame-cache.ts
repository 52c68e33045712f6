import { createStore, type Store } from '#client/state/store.ts'
import type { Size } from '#lib/qvq/schema.ts'
import { type SampledFrame, sampleFrames } from './sample-frames.ts'
import type { VideoReader } from './video-reader.ts'

/** A picture of the cache, with an address at which its thumbnail can be shown. */
export interface CachedFrame extends Omit<SampledFrame, 'thumbnail'> {
  thumbnailUrl: string
}

/** Frames by their moment in seconds. */
export type FrameCache = Store<ReadonlyMap<number, CachedFrame>>

/** About 70 MB of JPEGs. */
const MOST_KEPT = 1_024

export function createFrameCache(): FrameCache {
  return createStore<ReadonlyMap<number, CachedFrame>>(new Map())
}

/**
 * Puts a frame in, in place of another one of its moment. Frames of earlier plans stay, so that they
 * need not be taken again, until there are too many.
 */
function addFrame(cache: FrameCache, { thumbnail, ...frame }: SampledFrame, planned: number[]) {
  cache.update((before) => {
    const frames = new Map(before)
    remove(frames, frame.seconds)
    frames.set(frame.seconds, { ...frame, thumbnailUrl: URL.createObjectURL(thumbnail) })
    if (frames.size > MOST_KEPT) {
      const wanted = new Set(planned)
      for (const seconds of before.keys()) if (!wanted.has(seconds)) remove(frames, seconds)
    }
    return frames
  })
}

export function clearFrameCache(cache: FrameCache) {
  for (const { thumbnailUrl } of cache.get().values()) URL.revokeObjectURL(thumbnailUrl)
  cache.set(new Map())
}

function remove(frames: Map<number, CachedFrame>, seconds: number) {
  const frame = frames.get(seconds)
  if (frame) URL.revokeObjectURL(frame.thumbnailUrl)
  frames.delete(seconds)
}

/** The frames that are wanted now. */
export interface Wanted {
  /** Ascending, in seconds. */
  times: number[]
  size: Size
}

/** Takes the frames that the cache does not have yet in the wanted size. @throws as `sampleFrames`. */
export async function fillFrameCache(
  cache: FrameCache,
  reader: VideoReader,
  { times, size }: Wanted,
  signal: AbortSignal,
): Promise<void> {
  const has = (time: number) => {
    const frame = cache.get().get(time)
    return frame?.size.width === size.width && frame.size.height === size.height
  }
  const missing = times.filter((time) => !has(time))
  await sampleFrames(reader, { times: missing, size, signal }, (frame) =>
    addFrame(cache, frame, times),
  )
}
