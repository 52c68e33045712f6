import { z } from 'zod'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import type { Usage } from '#lib/qvq/schema.ts'
import { storableText, uuid } from '#lib/schema.ts'

/** The body of `POST /api/turns`. Ids are UUIDs that the client made, so that a repeat is harmless. */
export const newTurnSchema = z.strictObject({
  id: uuid,
  conversationId: uuid,
  parentId: uuid.nullable(),
  text: storableText,
  attachmentIds: z.array(uuid),
  model: z.string().max(200).optional(),
  highResolution: z.boolean().optional(),
  /** Of models whose thinking can be switched off. */
  thinking: z.boolean().optional(),
})
export type NewTurn = z.infer<typeof newTurnSchema>

export type TurnStatus = 'running' | 'complete' | 'stopped' | 'interrupted' | 'failed'

/** What a turn cost, beside what we expected of it. */
export interface TurnUsage extends Usage {
  /** What our own arithmetic said that the request would cost. */
  estimatedTokens: number | null
  /** Whether the usage proves that pictures were read in high resolution; null when it cannot tell. */
  highResolutionTaken: boolean | null
}

export interface TurnView {
  id: string
  parentId: string | null
  status: TurnStatus
  text: string
  answer: string
  attachments: AttachmentView[]
  model: string
  usage: TurnUsage | null
  /** How long the model thought, in milliseconds; null when it did not, or not yet. */
  reasoningMs: number | null
  /** ISO 8601. */
  createdAt: string
  /** Why it did not complete; on a complete turn, that the answer was cut at the model's limit. */
  error?: ErrorView
}

/**
 * `messageMetadata` of the stream: with `start`, when thinking begins and ends, and, whole, just
 * before the terminal chunk.
 */
export interface TurnMetadata {
  turnId: string
  conversationId: string
  /** Epoch milliseconds by the server's clock. */
  startedAt: number
  status: TurnStatus
  usage?: TurnUsage
  /** Epoch milliseconds by the server's clock; from the moment thinking begins. */
  reasoningStartedAt?: number
  reasoningMs?: number
  error?: ErrorView
}

/** The server waits before it asks the service again. `retryAt` is epoch milliseconds. */
export interface WaitNotice {
  code: string
  message: string
  retryAt: number
}

export { isRefused } from './is-refused.ts'
export { MAX_ATTACHMENTS_PER_TURN, MAX_QUESTION_LENGTH } from './limits.ts'
export type { RequestMedia, RequestMessage, RequestView, TokenEstimate } from './request-view.ts'
export { titleFromQuestion } from './title-from-question.ts'
export {
  childrenByParent,
  newestLeaf,
  pathToRoot,
  type TurnTree,
  turnsBelow,
} from './turn-tree.ts'
