import { createStore } from '#client/state/store.ts'
import type { TurnStream } from '#client/state/turn-stream.ts'
import { createPacer } from './pacer.ts'
import { createTextLog } from './text-log.ts'
import { isTerminal, type TurnChunk } from './turn-chunk.ts'
import { applyChunk, initialTurnState } from './turn-state.ts'

/** A turn's stream, and the way in for what the connection brings. */
export interface ReceivingStream extends TurnStream {
  receive(chunk: TurnChunk): void
}

export function createTurnStream(turnId: string): ReceivingStream {
  const state = createStore(initialTurnState())
  const reasoning = createTextLog()
  const pending = { answer: '', reasoning: '' }

  const pacer = createPacer(() => {
    const { answer, reasoning: thought } = pending
    pending.answer = ''
    pending.reasoning = ''
    if (thought) reasoning.append(thought)
    if (answer) state.update((current) => ({ ...current, answer: current.answer + answer }))
  })

  const receive = (chunk: TurnChunk) => {
    if (chunk.type === 'reasoning-delta') pending.reasoning += chunk.delta
    if (chunk.type === 'text-delta') pending.answer += chunk.delta
    const { hasReasoning } = state.get()
    if (!hasReasoning) pending.reasoning = pending.reasoning.trimStart()
    // Flush the first words at once, so that the panel never opens empty.
    if (isTerminal(chunk) || (!hasReasoning && pending.reasoning)) pacer.flush()
    else if (pending.answer || pending.reasoning) pacer.schedule()
    state.update((current) => applyChunk(current, chunk, Date.now()))
  }
  return { turnId, state, reasoning, receive }
}
