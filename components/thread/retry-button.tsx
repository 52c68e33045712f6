'use client'
import { RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { TextButton } from '#components/ui/text-button.tsx'
import { useNow } from '#components/ui/use-now.ts'
import type { TurnView } from '#lib/turns/schema.ts'

/** Retry is always possible; when the service asked for patience, the seconds stand beside it. */
export function RetryButton(props: { turn: TurnView; onRetry: (turn: TurnView) => void }) {
  const { turn, onRetry } = props
  const t = useTranslations('thread')
  const retryAfter = turn.error?.retryAfter ?? 0
  // Count from when the button appeared, because the turn may have begun long before its error.
  const [seenAt] = useState(() => Date.now())
  const now = useNow(retryAfter > 0)
  const seconds = Math.ceil((seenAt - now) / 1_000 + retryAfter)
  return (
    <>
      <TextButton onClick={() => onRetry(turn)}>
        <RotateCcw size={16} aria-hidden />
        {t('retry')}
      </TextButton>
      {retryAfter > 0 && seconds > 0 && (
        <span className="text-notice text-xs tabular-nums">{t('retryIn', { seconds })}</span>
      )}
    </>
  )
}
