'use client'
import { lazy, Suspense } from 'react'
import type { FramesWindowProps } from './frames-window.tsx'

/** Fetched when the first video is opened. */
const FramesWindow = lazy(async () => {
  const { FramesWindow } = await import('./frames-window.tsx')
  return { default: FramesWindow }
})

/**
 * Turns a video into frames, in the browser: the file goes nowhere. `onDone` is called with the
 * frames and their number per second; `onClose` in every case, after it.
 */
export function FramesDialog(props: FramesWindowProps) {
  return (
    <Suspense>
      <FramesWindow {...props} />
    </Suspense>
  )
}
