import { z } from 'zod'
import { withoutInvisible } from '#lib/invisible.ts'
import { storableText, uuid } from '#lib/schema.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { MAX_TITLE_LENGTH } from './limits.ts'

export interface ConversationSummary {
  id: string
  title: string
  pinned: boolean
  /** ISO 8601. */
  updatedAt: string
  /** Whether a turn of it is running now. */
  running: boolean
  /** In answers to a search only: where it was found. */
  match?: SearchMatch
}

/** The first place where a search found a conversation. */
export interface SearchMatch {
  /** Null where the title was found. */
  turnId: string | null
  field: 'title' | 'question' | 'answer'
  /** What surrounds the hit, on one line, with an ellipsis at an end that is cut. */
  text: string
  /** The hits in `text`, in order and apart: [start, end) in UTF-16 code units. */
  ranges: [start: number, end: number][]
}

export interface ConversationPage {
  items: ConversationSummary[]
  nextCursor: string | null
}

export interface ConversationView {
  id: string
  title: string
  headTurnId: string | null
  model: string
  highResolution: boolean
  thinking: boolean
  /** Ids of the attachments that later requests leave out. */
  leftOut: string[]
  /** Every turn of the tree, oldest first. */
  turns: TurnView[]
  /** Only in a page: the turns are the end of the path in view, and the rest is to be fetched. */
  partial?: true
}

const MAX_LEFT_OUT = 10_000

/** The body of `PATCH /api/conversations/{id}`. */
export const conversationChangesSchema = z.strictObject({
  title: z
    .string()
    .max(MAX_TITLE_LENGTH)
    .transform((title) => withoutInvisible(title))
    .pipe(z.string().min(1))
    .optional(),
  pinned: z.boolean().optional(),
  headTurnId: uuid.optional(),
  model: z.string().max(200).optional(),
  highResolution: z.boolean().optional(),
  thinking: z.boolean().optional(),
  /** All attachments that later requests shall leave out; what is not named is sent again. */
  leftOut: z.array(uuid).max(MAX_LEFT_OUT).optional(),
})
export type ConversationChanges = z.infer<typeof conversationChangesSchema>

/** The query of `GET /api/conversations`. */
export const conversationQuerySchema = z.strictObject({
  query: storableText.max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

export { MAX_TITLE_LENGTH } from './limits.ts'
export { searchFold } from './search-fold.ts'
