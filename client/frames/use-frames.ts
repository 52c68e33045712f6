'use client'
import { useEffect, useState } from 'react'
import { useStore } from '#client/state/store.ts'
import {
  type CachedFrame,
  clearFrameCache,
  createFrameCache,
  fillFrameCache,
  type Wanted,
} from './frame-cache.ts'
import type { VideoReader } from './video-reader.ts'

/**
 * Pause in milliseconds before frames are taken, because a dragged handle asks anew at every pixel.
 */
const SETTLING = 250

interface Frames {
  /** By their moment in seconds; others than the wanted ones may be among them. */
  frames: ReadonlyMap<number, CachedFrame>
  /** Not all of the wanted ones are there yet. */
  running: boolean
  /** The video is damaged: what is missing will not come. */
  damaged: boolean
}

/** Takes the wanted frames of a video, once they stay the same for a moment. */
export function useFrames(reader: VideoReader, wanted: Wanted): Frames {
  const [cache] = useState(createFrameCache)
  const [ended, setEnded] = useState<{ wanted: Wanted; damaged: boolean } | null>(null)
  useEffect(() => () => clearFrameCache(cache), [cache])
  useEffect(() => {
    const run = new AbortController()
    const end = (damaged: boolean) => run.signal.aborted || setEnded({ wanted, damaged })
    const begin = () =>
      fillFrameCache(cache, reader, wanted, run.signal).then(
        () => end(false),
        () => end(true),
      )
    const timer = setTimeout(begin, cache.get().size > 0 ? SETTLING : 0)
    return () => {
      clearTimeout(timer)
      run.abort()
    }
  }, [cache, reader, wanted])
  const frames = useStore(cache)
  const over = ended?.wanted === wanted
  return { frames, running: !over, damaged: over && ended.damaged }
}
