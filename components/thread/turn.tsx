'use client'
import { useLiveTurn } from '#client/turns/use-live-turn.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { Answer } from './answer.tsx'
import { OwnQuestion } from './question/own-question.tsx'
import { Question } from './question/question.tsx'
import type { ThreadActions } from './thread-actions.ts'
import { VersionSwitcher } from './version-switcher.tsx'

interface TurnProps {
  turn: TurnView
  /** Null where one may only read. */
  asking: ThreadActions | null
  isLast: boolean
  /** The address names it. */
  isPlace: boolean
}

/**
 * Its element's id is the turn's: what the address of a turn names. The switcher is kept from one
 * version to the next, and the focus with it.
 */
export function Turn({ turn, asking, isLast, isPlace }: TurnProps) {
  const live = useLiveTurn(turn)
  return (
    <div id={turn.id} tabIndex={-1} className={`space-y-5 outline-none ${isPlace ? 'place' : ''}`}>
      {asking ? (
        <OwnQuestion turn={turn} conversationId={asking.conversationId}>
          <VersionSwitcher turn={turn} versions={asking.versionsOf(turn)} onShow={asking.onShow} />
        </OwnQuestion>
      ) : (
        <Question turn={turn} />
      )}
      <Answer
        key={`answer ${turn.id}`}
        live={live}
        onRetry={asking?.onRetry ?? null}
        onAskFrom={asking && !isLast ? () => asking.onAskFrom(turn) : null}
      />
    </div>
  )
}
