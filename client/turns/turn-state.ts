import type { TurnState } from '#client/state/turn-stream.ts'
import type { TurnChunk } from './turn-chunk.ts'

export function initialTurnState(): TurnState {
  return {
    phase: 'waiting',
    status: 'running',
    answer: '',
    hasReasoning: false,
    thinkingSince: null,
    reasoningMs: null,
    usage: null,
    error: undefined,
    notice: null,
    reconnecting: false,
  }
}

const STATUS_AT_END = { finish: 'complete', abort: 'stopped', error: 'failed' } as const

/** The state after one chunk. The answer's text is added elsewhere, at the pace of painting. */
export function applyChunk(state: TurnState, chunk: TurnChunk, now: number): TurnState {
  switch (chunk.type) {
    case 'start':
    case 'message-metadata': {
      const metadata = chunk.messageMetadata
      const { status, usage, reasoningStartedAt, reasoningMs, error } = metadata ?? {}
      return {
        ...state,
        status: status ?? state.status,
        usage: usage ?? state.usage,
        thinkingSince: reasoningStartedAt ?? state.thinkingSince,
        reasoningMs: reasoningMs ?? state.reasoningMs,
        error: error ?? state.error,
      }
    }
    case 'data-notice':
      return { ...state, notice: chunk.data }
    case 'reasoning-delta': {
      // Models often begin with blank lines, which would open an empty panel.
      if (state.hasReasoning || chunk.delta.trim() === '') return state
      const phase = state.phase === 'waiting' ? 'thinking' : state.phase
      const thinkingSince = state.thinkingSince ?? now
      return { ...state, phase, hasReasoning: true, thinkingSince, notice: null }
    }
    case 'text-delta': {
      if (state.phase === 'answering' || chunk.delta === '') return state
      const thought = state.thinkingSince === null ? null : now - state.thinkingSince
      const reasoningMs = state.reasoningMs ?? thought
      return { ...state, phase: 'answering', reasoningMs, notice: null }
    }
    case 'finish':
    case 'abort':
    case 'error': {
      const status = state.status === 'running' ? STATUS_AT_END[chunk.type] : state.status
      return { ...state, phase: 'ended', status, notice: null, reconnecting: false }
    }
    default:
      return state
  }
}
