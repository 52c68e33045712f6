'use client'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import { TextButton } from '#components/ui/text-button.tsx'
import { useNow } from '#components/ui/use-now.ts'
import type { TurnView } from '#lib/turns/schema.ts'

interface AnswerActionsProps {
  turn: TurnView
  onRetry: ((turn: TurnView) => void) | null
}

export function AnswerActions({ turn, onRetry }: AnswerActionsProps) {
  const t = useTranslations('thread')
  return (
    <div className="mt-2 -ml-2.5 flex flex-wrap items-center gap-1">
      {turn.answer && (
        <CopyButton label={t('copy')} copiedLabel={t('copied')} text={() => turn.answer} />
      )}
      {onRetry && <RetryButton key={turn.id} turn={turn} onRetry={onRetry} />}
      {turn.usage?.promptTokens != null && turn.usage.completionTokens != null && (
        <span className="px-2.5 text-soft text-xs">
          {t('usage', { prompt: turn.usage.promptTokens, completion: turn.usage.completionTokens })}
        </span>
      )}
    </div>
  )
}

function RetryButton(props: { turn: TurnView; onRetry: (turn: TurnView) => void }) {
  const t = useTranslations('thread')
  const retryAfter = props.turn.error?.retryAfter ?? 0
  const [seenAt] = useState(() => Date.now())
  const now = useNow(retryAfter > 0)
  const seconds = Math.ceil(retryAfter - (now - seenAt) / 1_000)
  const waiting = seconds > 0
  return (
    <TextButton disabled={waiting} onClick={() => props.onRetry(props.turn)}>
      <RotateCcw size={16} aria-hidden />
      {waiting ? t('retryIn', { seconds }) : t('retry')}
    </TextButton>
  )
}
