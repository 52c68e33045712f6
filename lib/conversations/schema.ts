import { z } from 'zod'
import type { TurnView } from '#lib/turns/schema.ts'

export interface ConversationSummary {
  id: string
  title: string
  pinned: boolean
  /** ISO 8601. */
  updatedAt: string
  /** Whether a turn of it is running now. */
  running: boolean
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
  /** Every turn of the tree, oldest first. */
  turns: TurnView[]
}

const MAX_TITLE_LENGTH = 200
/** Control characters and marks that turn the direction of text. */
const INVISIBLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** The body of `PATCH /api/conversations/{id}`. */
export const conversationChangesSchema = z.strictObject({
  title: z
    .string()
    .max(MAX_TITLE_LENGTH)
    .transform((title) => title.replace(INVISIBLE, '').trim())
    .pipe(z.string().min(1))
    .optional(),
  pinned: z.boolean().optional(),
  headTurnId: z.uuid().optional(),
  model: z.string().max(200).optional(),
  highResolution: z.boolean().optional(),
})
export type ConversationChanges = z.infer<typeof conversationChangesSchema>

/** The query of `GET /api/conversations`. */
export const conversationQuerySchema = z.strictObject({
  query: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})
