'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useCurrentConversationId } from '#client/conversations/current-conversation.ts'
import { findReasoning } from '#client/turns/find-reasoning.ts'
import type { FoundReasoning } from '#client/turns/replay-reasoning.ts'
import { GoneNote } from '#components/kept-thinking/gone-note.tsx'
import { ThinkingFoot } from '#components/kept-thinking/thinking-foot.tsx'
import { ReasoningText } from './reasoning-text.tsx'

interface EndedReasoningProps {
  turnId: string
  /** Called when the thinking was found; calling `show` then displays it. */
  onFound: (show: () => void) => void
}

/** The thinking of a turn that ended before this page was opened, while anyone still has it. */
export function EndedReasoning({ turnId, onFound }: EndedReasoningProps) {
  const t = useTranslations('thinking')
  const conversationId = useCurrentConversationId()
  const [found, setFound] = useState<FoundReasoning | 'fetching' | null>('fetching')
  const bringIn = useEffectEvent(onFound)
  useEffect(() => {
    const abort = new AbortController()
    findReasoning(turnId, abort.signal).then((reasoning) => {
      if (!abort.signal.aborted) bringIn(() => setFound(reasoning))
    })
    return () => abort.abort()
  }, [turnId])
  if (found === 'fetching') return <p className="px-4 py-3">{t('fetching')}</p>
  if (found === null) return <GoneNote />
  return (
    <>
      <ReasoningText log={found.log} ended />
      {found.whole && conversationId && (
        <ThinkingFoot thinking={{ turnId, conversationId, text: found.log.read() }} />
      )}
    </>
  )
}
