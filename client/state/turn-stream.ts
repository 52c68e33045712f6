import type { ErrorView } from '#lib/errors.ts'
import type { TurnStatus, TurnUsage } from '#lib/turns/schema.ts'
import type { Store } from './store.ts'

/** One turn as this tab hears it: state for React, the reasoning's text for whoever paints it. */
export interface TurnStream {
  turnId: string
  state: Store<TurnState>
  reasoning: TextLog
}

/** What is known of a running turn, apart from the text of its reasoning. */
export interface TurnState {
  phase: 'waiting' | 'thinking' | 'answering' | 'ended'
  status: TurnStatus
  answer: string
  hasReasoning: boolean
  /** When thinking began, by this browser's clock; null before. */
  thinkingSince: number | null
  reasoningMs: number | null
  usage: TurnUsage | null
  error: ErrorView | undefined
  notice: WaitNotice | null
  /** The connection is lost and being made again. */
  reconnecting: boolean
}

/** The server waits before it asks the service again. */
export interface WaitNotice {
  code: string
  message: string
  /** Epoch milliseconds by the server's clock. */
  retryAt?: number
}

/** Text that only grows, with listeners for what is added: thousands of appends, no copies. */
export interface TextLog {
  /** Everything so far. */
  read(): string
  append(text: string): void
  subscribe(listener: (added: string) => void): () => void
}
