import { createStore, type Store } from '#components/workspace/store.ts'
import { createPacer } from './pacer.ts'
import { createTextLog, type TextLog } from './text-log.ts'
import { isTerminal, type TurnChunk } from './turn-chunk.ts'
import { applyChunk, initialTurnState, type TurnState } from './turn-state.ts'

/** One turn as this tab hears it: state for React, the reasoning's text for whoever paints it. */
export interface TurnStream {
  turnId: string
  state: Store<TurnState>
  reasoning: TextLog
  receive(chunk: TurnChunk): void
}

export function createTurnStream(turnId: string): TurnStream {
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
