'use client'
import { useEffect, useRef, useState } from 'react'
import type { TextLog } from '#client/state/turn-stream.ts'
import { appendLines } from './append-lines.ts'

interface ReasoningTextProps {
  log: TextLog
  /** Nothing more comes: it is read from its beginning. */
  ended: boolean
}

/**
 * The reasoning as it grows. React does not see the text: it is painted straight into the page.
 * The reversed column keeps the end in view without a script touching `scrollTop`, until the reader
 * scrolls up.
 */
export function ReasoningText({ log, ended }: ReasoningTextProps) {
  const lines = useRef<HTMLDivElement>(null)
  const [endedBefore] = useState(ended)
  useEffect(() => {
    const container = lines.current
    if (!container) return
    container.replaceChildren()
    appendLines(container, log.read())
    return log.subscribe((added) => appendLines(container, added))
  }, [log])
  return (
    <div
      className={`flex max-h-[min(22rem,45dvh)] overflow-y-auto overscroll-contain contain-content ${endedBefore ? 'flex-col' : 'flex-col-reverse'}`}
    >
      <div ref={lines} className="reasoning px-4 py-3" />
    </div>
  )
}
