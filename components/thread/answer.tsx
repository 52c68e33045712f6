'use client'
import { lazy, Suspense, useEffect } from 'react'
import { useTranslations } from 'use-intl'
import type { LiveTurn } from '#client/turns/use-live-turn.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { AnswerActions } from './answer-actions.tsx'
import { ReasoningPanel } from './reasoning/reasoning-panel.tsx'
import { TurnNotes } from './turn-notes.tsx'

/** Markdown, formulas and their fonts are larger than the page itself: fetched when first needed. */
const loadMarkdown = () => import('./markdown/markdown.tsx')
const Markdown = lazy(loadMarkdown)

interface AnswerProps {
  live: LiveTurn
  /** Present where one may ask. */
  onRetry: ((turn: TurnView) => void) | null
  /** Present where one may ask and more follows. */
  onAskFrom: (() => void) | null
}

/** The thinking, the answer, how it ended, and what can be done with it. */
export function Answer({ live, onRetry, onAskFrom }: AnswerProps) {
  const t = useTranslations('thread')
  const { turn, state } = live
  const running = turn.status === 'running'
  // Fetch it while the model thinks, so that the answer need not wait for it.
  useEffect(() => {
    if (running) void loadMarkdown()
  }, [running])
  const hasThought = state?.hasReasoning || turn.reasoningMs !== null
  return (
    <article aria-label={t('answer')} aria-busy={running} className="min-w-0">
      {hasThought && <ReasoningPanel live={live} />}
      {turn.answer && (
        <div data-late>
          <Suspense fallback={<p className="whitespace-pre-wrap break-words">{turn.answer}</p>}>
            <Markdown text={turn.answer} streaming={running} />
          </Suspense>
        </div>
      )}
      <TurnNotes live={live} hasThought={hasThought} />
      {!running && <AnswerActions turn={turn} onRetry={onRetry} onAskFrom={onAskFrom} />}
    </article>
  )
}
