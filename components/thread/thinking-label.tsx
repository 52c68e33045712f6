'use client'
import { useTranslations } from 'use-intl'
import { useNow } from '#components/ui/use-now.ts'
import type { LiveTurn } from './use-live-turn.ts'

/** "Thinking… 12 s" by the second, then "Thought for 12 s". */
export function ThinkingLabel({ live: { turn, state } }: { live: LiveTurn }) {
  const t = useTranslations('thinking')
  const since = state?.phase === 'thinking' ? state.thinkingSince : null
  const now = useNow(since !== null)
  if (since !== null) {
    const seconds = Math.max(0, Math.floor((now - since) / 1_000))
    return <span>{t('running', { seconds })}</span>
  }
  if (turn.reasoningMs === null) return <span>{t('doneUnknown')}</span>
  const seconds = Math.round(turn.reasoningMs / 1_000)
  return <span>{seconds < 1 ? t('doneQuickly') : t('done', { seconds })}</span>
}
