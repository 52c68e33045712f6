'use client'
import { ThinkingFoot } from '#components/kept-thinking/thinking-foot.tsx'
import { useCurrentConversationId } from '#components/workspace/current-conversation.ts'
import { ReasoningText } from './reasoning-text.tsx'
import type { TurnStream } from './turn-stream/turn-stream.ts'

/** The thinking of a turn that this tab has streamed itself, live or ended. */
export function HeardReasoning({ stream, ended }: { stream: TurnStream; ended: boolean }) {
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
