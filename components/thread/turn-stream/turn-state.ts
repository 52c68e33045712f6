import type { ErrorView } from '#lib/errors.ts'
import type { TurnStatus, Usage } from '#lib/turns/schema.ts'
import type { TurnChunk, WaitNotice } from './turn-chunk.ts'

/** What is known of a running turn, apart from the text of its reasoning. */
export interface TurnState {
  phase: 'waiting' | 'thinking' | 'answering' | 'ended'
  status: TurnStatus
  answer: string
  hasReasoning: boolean
  /** Epoch milliseconds by this browser's clock. */
  startedAt: number
  reasoningMs: number | null
  usage: Usage | null
  error: ErrorView | undefined
  notice: WaitNotice | null
  /** The connection is lost and being made again. */
  reconnecting: boolean
}

export function initialTurnState(startedAt: number): TurnState {
  return {
    phase: 'waiting',
    status: 'running',
    answer: '',
    hasReasoning: false,
    startedAt,
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
      const { status, usage, reasoningMs, error } = chunk.messageMetadata ?? {}
      return {
        ...state,
        status: status ?? state.status,
        usage: usage ?? state.usage,
        reasoningMs: reasoningMs ?? state.reasoningMs,
        error: error ?? state.error,
      }
    }
    case 'data-notice':
      return { ...state, notice: chunk.data }
    case 'reasoning-delta': {
      if (state.hasReasoning || chunk.delta === '') return state
      const phase = state.phase === 'waiting' ? 'thinking' : state.phase
      return { ...state, phase, hasReasoning: true, notice: null }
    }
    case 'text-delta': {
      if (state.phase === 'answering' || chunk.delta === '') return state
      const thought = state.phase === 'thinking' ? now - state.startedAt : null
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
