'use client'
import type { TurnView } from '#lib/turns/schema.ts'
import { Answer } from './answer.tsx'
import { Question } from './question.tsx'
import { useLiveTurn } from './use-live-turn.ts'

interface TurnProps {
  turn: TurnView
  onRetry: ((turn: TurnView) => void) | null
}

export function Turn({ turn, onRetry }: TurnProps) {
  const live = useLiveTurn(turn)
  return (
    <div className="space-y-5">
      <Question turn={turn} />
      <Answer live={live} onRetry={onRetry} />
    </div>
  )
}
