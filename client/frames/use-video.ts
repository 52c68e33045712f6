'use client'
import { useEffect, useState } from 'react'
import { openVideo } from './open-video.ts'
import type { VideoReader } from './video-reader.ts'

/** The opened video; `opening` until it is known, null where this browser cannot show it. */
export function useVideo(file: File): VideoReader | null | 'opening' {
  const [video, setVideo] = useState<VideoReader | null | 'opening'>('opening')
  useEffect(() => {
    const given = new AbortController()
    let opened: VideoReader | null = null
    openVideo(file, given.signal).then(
      (reader) => {
        opened = reader
        // Close a reader that opened just as it was given up.
        if (given.signal.aborted) reader?.close()
        else setVideo(reader)
      },
      // The promise rejects only when the opening was given up.
      () => {},
    )
    return () => {
      given.abort()
      opened?.close()
    }
  }, [file])
  return video
}
