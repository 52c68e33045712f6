'use client'
import { ChevronDown } from 'lucide-react'
import { type MouseEvent, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useSessionChoice } from '#client/state/kept-choice.ts'
import type { LiveTurn } from '#client/turns/use-live-turn.ts'
import { keepInPlace } from '#components/ui/keep-in-place.ts'
import { EndedReasoning } from './ended-reasoning.tsx'
import { LiveReasoning } from './live-reasoning.tsx'
import { ThinkingLabel } from './thinking-label.tsx'

/** The model's thinking: open while it thinks, closed after, unless the reader chose otherwise. */
export function ReasoningPanel({ live }: { live: LiveTurn }) {
  const t = useTranslations('thinking')
  const panelId = useId()
  const [choice, choose] = useSessionChoice(`thinking:${live.turn.id}`)
  const thinking = live.state?.phase === 'thinking'
  const open = choice ?? thinking
  const opened = useRef<HTMLElement>(null)
  const toggle = ({ currentTarget }: MouseEvent<HTMLElement>) => {
    // While the turn runs the thread follows its end, so nothing needs to be held in place.
    if (live.turn.status === 'running') return choose(!open)
    opened.current = currentTarget
    keepInPlace(currentTarget, () => choose(!open))
  }
  // Kept thinking arrives a moment after the click, so hold the position again then.
  const onFound = (show: () => void) =>
    opened.current ? keepInPlace(opened.current, show) : show()
  return (
    <div className="mb-3">
      <button
        type="button"
        data-thinking
        aria-expanded={open}
        aria-controls={panelId}
        onClick={toggle}
        className="-ml-2 inline-flex min-h-11 items-center gap-2 rounded-lg px-2 text-sm text-soft transition-colors hover:text-ink"
      >
        <span
          aria-hidden
          className={`size-2 rounded-full ${thinking ? 'animate-pulse bg-accent' : 'bg-line'}`}
        />
        <ThinkingLabel live={live} />
        <ChevronDown
          size={16}
          aria-hidden
          className={`transition-transform ${open ? 'rotate-180' : ''}`}
        />
      </button>
      <section
        id={panelId}
        aria-label={t('label')}
        hidden={!open}
        className="rounded-2xl border border-line bg-panel text-sm text-soft leading-relaxed"
      >
        {open &&
          (live.stream && live.state?.hasReasoning ? (
            <LiveReasoning stream={live.stream} ended={live.state.phase === 'ended'} />
          ) : (
            <EndedReasoning turnId={live.turn.id} onFound={onFound} />
          ))}
      </section>
    </div>
  )
}
