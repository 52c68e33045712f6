'use client'
import { useCurrentConversationId } from '#client/conversations/current-conversation.ts'
import type { TurnStream } from '#client/state/turn-stream.ts'
import { ThinkingFoot } from '#components/kept-thinking/thinking-foot.tsx'
import { ReasoningText } from './reasoning-text.tsx'

/** The thinking of a turn that this tab has streamed itself, live or ended. */
export function LiveReasoning({ stream, ended }: { stream: TurnStream; ended: boolean }) {
  const conversationId = useCurrentConversationId()
  const { turnId, reasoning } = stream
  return (
    <>
      <ReasoningText log={reasoning} ended={ended} />
      {ended && conversationId && (
        <ThinkingFoot thinking={{ turnId, conversationId, text: reasoning.read() }} />
      )}
    </>
  )
}
