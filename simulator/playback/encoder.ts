import type { RefusalForm } from '../http/refusals.ts'
import type { Chunk } from '../reply/reply.ts'
import type { Junk } from '../scripts/schema.ts'

/** Words the stream of one request as its transport does. Every method returns whole events. */
export interface Encoder {
  opening: () => string
  chunk: (chunk: Chunk) => string
  finish: (reason: string) => string
  /** The usage event where the transport has one, else "". */
  usage: () => string
  /** The end mark where the transport has one, else "". */
  done: () => string
  error: (form: RefusalForm) => string
  junk: (kind: Junk) => string
}

/** What an encoder needs to know of its request. */
export interface EncoderContext {
  requestId: string
  modelId: string
  textTokens: number
  imageTokens: number
  videoTokens: number
  includeUsage: boolean
  /** Newer models report the thinking apart from the answer. */
  reportsReasoning: boolean
}
