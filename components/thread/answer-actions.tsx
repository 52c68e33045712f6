'use client'
import { useTranslations } from 'use-intl'
import { CopyButton } from '#components/ui/copy-button.tsx'
import type { TurnView } from '#lib/turns/schema.ts'
import { RetryButton } from './retry-button.tsx'

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
      {onRetry && <RetryButton turn={turn} onRetry={onRetry} />}
      {turn.usage?.promptTokens != null && turn.usage.completionTokens != null && (
        <span className="px-2.5 text-soft text-xs">
          {t('usage', { prompt: turn.usage.promptTokens, completion: turn.usage.completionTokens })}
        </span>
      )}
    </div>
  )
}
