import type { Exchange } from './media/media.ts'
import type { ModelEntry } from './models/model-entry.ts'

/** What the model is asked, and how. */
export interface AnswerRequest {
  model: ModelEntry
  /** From the root to the question that is asked now, which is last and has no answer. */
  exchanges: Exchange[]
  highResolution: boolean
  /** Asked of models whose thinking can be switched. */
  thinking: boolean
  /** The owner's standing instructions; may be empty. */
  instructions: string
  signal: AbortSignal
}
