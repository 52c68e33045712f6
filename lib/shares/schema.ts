import { z } from 'zod'
import { uuid } from '#lib/schema.ts'
import type { TurnStatus } from '#lib/turns/schema.ts'

const LONGEST_LIFE_MS = 366 * 24 * 60 * 60 * 1000

const expiry = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((date) => date.getTime() > Date.now(), { error: 'is past' })
  .refine((date) => date.getTime() <= Date.now() + LONGEST_LIFE_MS, { error: 'is too far' })

/** The body of `POST /api/conversations/{id}/shares`. */
export const newShareSchema = z.strictObject({
  /** The last turn that is shown; the conversation's head unless named. */
  turnId: uuid.optional(),
  /** ISO 8601, within a year; null for a link that is there until it is revoked. */
  expiresAt: expiry.nullable().optional(),
  /** Whether pictures and videos are shown; they are unless this says no. */
  media: z.boolean().optional(),
})
export type NewShare = z.infer<typeof newShareSchema>

/** The query of `GET /api/shares`. */
export const shareQuerySchema = z.strictObject({
  conversationId: uuid.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).optional(),
})

/** A link as its owner sees it. */
export interface ShareView {
  token: string
  url: string
  /** The conversation's when it was shared. */
  title: string
  turnId: string
  conversationId: string
  media: boolean
  /** ISO 8601. */
  createdAt: string
  expiresAt: string | null
  expired: boolean
}

export interface SharePage {
  items: ShareView[]
  nextCursor: string | null
}

/** What a link shows, to whoever has it. */
export interface SharedConversation {
  title: string
  /** When it was shared, in ISO 8601. */
  createdAt: string
  media: boolean
  /** From the first question to the turn that the link ends at. */
  turns: SharedTurn[]
}

export interface SharedTurn {
  text: string
  answer: string
  status: TurnStatus
  /** Empty where media are not shared. */
  attachments: SharedAttachment[]
}

export interface SharedAttachment {
  id: string
  kind: 'picture' | 'video' | 'frame_list'
  name: string
  mediaType: string
  /** Of the original; null for what has no bytes of its own here. */
  bytes: number | null
  /** In pixels, as displayed; null where the file does not tell. */
  width: number | null
  height: number | null
  durationMs: number | null
  /** Of a frame list, per second. */
  fps: number | null
  /** Of a frame list: ids of its pictures, in order. */
  frames: string[]
  /** Of a video that is elsewhere. */
  url: string | null
}
