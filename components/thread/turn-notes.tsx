'use client'
import { useTranslations } from 'use-intl'
import type { LiveTurn } from '#client/turns/use-live-turn.ts'
import { ErrorText } from '#components/ui/error-text.tsx'
import { WaitNote } from './wait-note.tsx'

/** How the turn stands, where the answer itself does not say so. */
export function TurnNotes({ live, hasThought }: { live: LiveTurn; hasThought: boolean }) {
  const t = useTranslations('thread')
  const { turn, state } = live
  if (turn.status === 'failed' || (turn.status === 'interrupted' && turn.error)) {
    return (
      <div role="alert" className="mt-3 rounded-2xl bg-danger-wash px-4 py-3 text-danger text-sm">
        {turn.error ? <ErrorText error={turn.error} /> : t('interrupted')}
      </div>
    )
  }
  if (turn.status === 'running') {
    if (state?.reconnecting) return <Note>{t('reconnecting')}</Note>
    if (state?.notice) return <WaitNote notice={state.notice} />
    if (!turn.answer && !hasThought) return <Note busy>{t('waiting')}</Note>
    return null
  }
  if (turn.status === 'stopped') return <Note>{t('stopped')}</Note>
  if (turn.status === 'interrupted') return <Note>{t('interrupted')}</Note>
  if (turn.error)
    return (
      <Note>
        <ErrorText error={turn.error} />
      </Note>
    )
  if (!turn.answer) return <Note>{t('noAnswer')}</Note>
  return state ? (
    <p role="status" className="sr-only">
      {t('finished')}
    </p>
  ) : null
}

function Note(props: { children: React.ReactNode; busy?: boolean }) {
  return (
    <p role="status" className={`mt-3 text-soft text-sm ${props.busy ? 'animate-pulse' : ''}`}>
      {props.children}
    </p>
  )
}
