'use client'
import { ArrowDown } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { IconButton } from '#components/ui/icon-button.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { Turn } from './turn.tsx'

/** Nearer to the end than this many pixels counts as at the end. */
const NEAR_THE_END = 80

interface ThreadProps {
  turns: TurnView[]
  /** Absent where one may only read. */
  onRetry?: (turn: TurnView) => void
}

/**
 * Questions and answers from the first to the newest. The reversed column keeps the end in view
 * while an answer grows, and lets go as soon as the reader scrolls up.
 */
export function Thread({ turns, onRetry }: ThreadProps) {
  const t = useTranslations('thread')
  const scroller = useRef<HTMLDivElement>(null)
  const [away, setAway] = useState(false)
  const last = turns.at(-1)
  const lastId = last?.id
  // A question just asked is shown, wherever the reader had scrolled to.
  useEffect(() => {
    if (lastId) scroller.current?.scrollTo({ top: 0 })
  }, [lastId])
  return (
    <div className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        onScroll={(event) => setAway(-event.currentTarget.scrollTop > NEAR_THE_END)}
        className="flex h-full flex-col-reverse overflow-y-auto overscroll-contain"
      >
        <section
          aria-label={t('label')}
          className="mx-auto mb-auto w-full max-w-3xl space-y-8 px-4 py-6 sm:px-6"
        >
          {turns.map((turn) => (
            <Turn key={turn.id} turn={turn} onRetry={(turn === last && onRetry) || null} />
          ))}
        </section>
      </div>
      {away && (
        <IconButton
          label={t('latest')}
          onClick={() => scroller.current?.scrollTo({ top: 0 })}
          className="absolute right-4 bottom-3 border border-line bg-raised shadow-md"
        >
          <ArrowDown size={18} aria-hidden />
        </IconButton>
      )}
    </div>
  )
}
