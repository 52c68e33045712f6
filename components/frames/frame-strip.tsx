'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { CachedFrame } from '#client/frames/frame-cache.ts'
import { stepFrom } from '#components/ui/roving-focus.ts'
import { FilmFrame } from './film-frame.tsx'

interface FrameStripProps {
  /** When the frames are taken, in seconds. */
  times: number[]
  /** Those that are there already. */
  frames: ReadonlyMap<number, CachedFrame>
  dropped: ReadonlySet<number>
  portrait: boolean
  /** Must keep its identity from one rendering to the next, or every frame renders again. */
  onToggle: (time: number) => void
}

/** The frames in order. One stop of the Tab key; arrows go from frame to frame. */
export function FrameStrip({ times, frames, dropped, portrait, onToggle }: FrameStripProps) {
  const t = useTranslations('frames')
  const list = useRef<HTMLUListElement>(null)
  const [current, setCurrent] = useState(0)
  const stop = Math.min(current, times.length - 1)
  // Show tenths where whole seconds would give two frames the same name.
  const tenths = (times[1] ?? 0) - (times[0] ?? 0) < 1

  const go = (event: KeyboardEvent) => {
    const next = stepFrom(stop, event.key, times.length)
    if (next === null) return
    event.preventDefault()
    setCurrent(next)
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  if (times.length === 0) return null
  return (
    <ul
      ref={list}
      aria-label={t('strip')}
      onKeyDown={go}
      className={`mt-4 grid gap-2 ${portrait ? 'grid-cols-[repeat(auto-fill,minmax(4rem,1fr))]' : 'grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))]'}`}
    >
      {times.map((time, index) => (
        <FilmFrame
          key={time}
          time={time}
          index={index}
          tenths={tenths}
          thumbnailUrl={frames.get(time)?.thumbnailUrl}
          dropped={dropped.has(time)}
          portrait={portrait}
          tabIndex={index === stop ? 0 : -1}
          onFocus={setCurrent}
          onToggle={onToggle}
        />
      ))}
    </ul>
  )
}
