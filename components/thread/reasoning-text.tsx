'use client'
import { useEffect, useRef } from 'react'
import { appendLines } from './append-lines.ts'
import type { TextLog } from './turn-stream/text-log.ts'

/**
 * The reasoning as it grows. React does not see the text: it is painted straight into the page.
 * The reversed column keeps the end in view without a script touching `scrollTop`, until the reader
 * scrolls up.
 */
export function ReasoningText({ log }: { log: TextLog }) {
  const lines = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const container = lines.current
    if (!container) return
    container.replaceChildren()
    appendLines(container, log.read())
    return log.subscribe((added) => appendLines(container, added))
  }, [log])
  return (
    <div className="flex max-h-[min(22rem,45dvh)] flex-col-reverse overflow-y-auto overscroll-contain contain-content">
      <div ref={lines} className="reasoning px-4 py-3" />
    </div>
  )
}
