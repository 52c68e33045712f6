'use client'
import { ArrowUp, LoaderCircle, Square } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { requestStop } from '#client/asking/request-stop.ts'
import { useWorkspace } from '#client/state/workspace-context.tsx'

const shape =
  'inline-flex size-11 shrink-0 items-center justify-center rounded-full bg-accent text-accent-ink transition-opacity hover:opacity-90 disabled:opacity-35'

interface SendButtonProps {
  conversationId: string | null
  runningTurnId: string | null
  /** Files are still on their way, or were refused. */
  blocked: boolean
  sending: boolean
}

/** Send, or Stop while an answer runs. */
export function SendButton({ conversationId, runningTurnId, blocked, sending }: SendButtonProps) {
  const t = useTranslations('composer')
  if (conversationId && runningTurnId) {
    return <StopButton key={runningTurnId} conversationId={conversationId} turnId={runningTurnId} />
  }
  return (
    <button
      type="submit"
      aria-label={t('send')}
      title={t('send')}
      aria-busy={sending}
      disabled={blocked || sending}
      className={shape}
    >
      {sending ? (
        <LoaderCircle size={20} aria-hidden className="animate-spin" />
      ) : (
        <ArrowUp size={20} aria-hidden />
      )}
    </button>
  )
}

function StopButton({ conversationId, turnId }: { conversationId: string; turnId: string }) {
  const t = useTranslations('composer')
  const workspace = useWorkspace()
  const [stopping, setStopping] = useState(false)
  const stop = async () => {
    setStopping(true)
    await requestStop(workspace, conversationId, turnId)
    setStopping(false)
  }
  return (
    <button
      type="button"
      aria-label={t('stop')}
      title={stopping ? t('stopping') : t('stop')}
      aria-busy={stopping}
      disabled={stopping}
      // Ignore the second click of a double click on Send, which stood here a moment ago.
      onClick={(event) => event.detail < 2 && void stop()}
      className={shape}
    >
      <Square size={16} fill="currentColor" aria-hidden />
    </button>
  )
}
