'use client'
import { useTranslations } from 'use-intl'
import type { LiveTurn } from '#client/turns/use-live-turn.ts'
import type { Translate } from '#components/ui/translate.ts'
import { useNow } from '#components/ui/use-now.ts'

/** "Thinking… 12 s" by the second, then "Thought for 12 s · 340 tokens" for ever. */
export function ThinkingLabel({ live: { turn, state } }: { live: LiveTurn }) {
  const t = useTranslations('thinking')
  const since = state?.phase === 'thinking' ? state.thinkingSince : null
  const now = useNow(since !== null)
  if (since !== null) {
    const seconds = Math.max(0, Math.floor((now - since) / 1_000))
    return <span>{t('running', { seconds })}</span>
  }
  const time = describeTime(turn.reasoningMs, t)
  const tokens = turn.usage?.reasoningTokens
  return <span>{tokens ? t('withTokens', { time, tokens }) : time}</span>
}

function describeTime(milliseconds: number | null, t: Translate): string {
  if (milliseconds === null) return t('doneUnknown')
  const seconds = Math.round(milliseconds / 1_000)
  return seconds < 1 ? t('doneQuickly') : t('done', { seconds })
}
