import type { WaitNotice } from '#client/state/turn-stream.ts'
import type { ErrorView } from '#lib/errors.ts'
import type { TurnMetadata } from '#lib/turns/schema.ts'

/** The AI SDK's UI-message chunks that a turn's stream uses; unknown types are skipped. */
export type TurnChunk =
  | { type: 'start'; messageMetadata?: TurnMetadata }
  | { type: 'message-metadata'; messageMetadata: TurnMetadata }
  | { type: 'reasoning-start' | 'reasoning-end' | 'text-start' | 'text-end'; id: string }
  | { type: 'reasoning-delta' | 'text-delta'; id: string; delta: string }
  | { type: 'data-notice'; data: WaitNotice }
  | { type: 'finish' | 'abort' }
  | { type: 'error'; errorText: string; error?: ErrorView }

/** After one of these nothing more comes. */
export function isTerminal(chunk: TurnChunk): boolean {
  return chunk.type === 'finish' || chunk.type === 'abort' || chunk.type === 'error'
}
