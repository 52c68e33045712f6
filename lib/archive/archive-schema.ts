import { z } from 'zod'
import { MAX_TITLE_LENGTH } from '#lib/conversations/schema.ts'
import { readUrl } from '#lib/fetch-url/index.ts'
import { withoutInvisible } from '#lib/invisible.ts'
import { storableText, uuid } from '#lib/schema.ts'
import { MAX_INSTRUCTIONS_LENGTH } from '#lib/settings/schema.ts'
import { MAX_ATTACHMENTS_PER_TURN, MAX_QUESTION_LENGTH } from '#lib/turns/schema.ts'
import {
  MAX_ANSWER_LENGTH,
  MAX_ATTACHMENTS,
  MAX_CONVERSATIONS,
  MAX_NAME_LENGTH,
  MAX_TURNS,
} from './limits.ts'

/** What PostgreSQL calls an integer. */
const MAX_INTEGER = 2 ** 31 - 1
const MAX_DETAILS = 20

const line = (length: number) =>
  storableText.max(length).transform((text) => withoutInvisible(text))
const count = z.int().min(0).max(MAX_INTEGER).nullable()
/** JavaScript has a year 0, which PostgreSQL refuses. */
const date = z.iso
  .datetime()
  .transform((text) => new Date(text))
  .refine((moment) => moment.getTime() >= 0)
/**
 * Items are parsed one by one later, so that a million wrong ones cost one error and not a million.
 */
const list = (length: number) => z.array(z.unknown()).max(length)

/** An archive as a whole. Unknown fields are refused at every level: a newer version has a number. */
export const archiveSchema = z.strictObject({
  format: z.literal('qvq-chat'),
  version: z.literal(1),
  exportedAt: date,
  /** The owner's standing instructions; not in the export of one conversation. */
  instructions: storableText.max(MAX_INSTRUCTIONS_LENGTH).optional(),
  attachments: list(MAX_ATTACHMENTS),
  conversations: list(MAX_CONVERSATIONS),
})

export const conversationSchema = z.strictObject({
  title: line(MAX_TITLE_LENGTH),
  pinned: z.boolean(),
  model: line(200),
  highResolution: z.boolean(),
  thinking: z.boolean(),
  createdAt: date,
  updatedAt: date,
  leftOut: z.array(uuid).max(MAX_ATTACHMENTS),
  turns: list(MAX_TURNS),
  headTurnId: uuid.nullable(),
})

/** The values that an error's message names. */
export const errorDetailsSchema = z
  .record(
    z.string().regex(/^[a-zA-Z]{1,40}$/),
    z.union([storableText.max(1000), z.number().min(-1e15).max(1e15)]),
  )
  .refine((details) => Object.keys(details).length <= MAX_DETAILS)

export const turnSchema = z.strictObject({
  id: uuid,
  parentId: uuid.nullable(),
  text: storableText.min(1).max(MAX_QUESTION_LENGTH),
  answer: storableText.max(MAX_ANSWER_LENGTH),
  status: z
    .enum(['running', 'complete', 'stopped', 'interrupted', 'failed'])
    // A running turn is read as interrupted, because no job here answers it.
    .transform((status) => (status === 'running' ? 'interrupted' : status)),
  model: line(200),
  highResolution: z.boolean(),
  thinking: z.boolean(),
  errorCode: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .nullable(),
  errorDetails: errorDetailsSchema.nullable(),
  estimatedTokens: count,
  promptTokens: count,
  textTokens: count,
  imageTokens: count,
  videoTokens: count,
  completionTokens: count,
  reasoningTokens: count,
  reasoningMs: count,
  highResolutionTaken: z.boolean().nullable(),
  createdAt: date,
  finishedAt: date.nullable(),
  attachmentIds: z.array(uuid).max(MAX_ATTACHMENTS_PER_TURN),
})

const facts = {
  id: uuid,
  name: line(MAX_NAME_LENGTH),
  mediaType: z.string().regex(/^(image|video)\/[\w.+-]{1,40}$/),
  width: count,
  height: count,
  createdAt: date,
}
const file = z
  .string()
  .regex(/^media\/[0-9a-f]{64}(\.[a-z0-9]{1,8})?$/)
  .optional()

/** The number of frames and their rate are checked later, with the error messages of uploads. */
export const attachmentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...facts,
    kind: z.literal('picture'),
    pages: count,
    sendOriginal: z.boolean(),
    file,
  }),
  z.strictObject({
    ...facts,
    kind: z.literal('video'),
    durationMs: count,
    delivery: z.enum(['inline', 'upload']).nullable(),
    sourceUrl: z
      .string()
      .refine((text) => readUrl(text)?.href === text)
      .optional(),
    file,
  }),
  z.strictObject({
    ...facts,
    kind: z.literal('frame_list'),
    frames: z.array(uuid).max(10_000),
    fps: z.number().nullable(),
  }),
])

export type ArchiveTurn = z.infer<typeof turnSchema>
export type ArchiveAttachment = z.infer<typeof attachmentSchema>
export type ArchiveConversation = Omit<z.infer<typeof conversationSchema>, 'turns'> & {
  /** Parents before their children. */
  turns: ArchiveTurn[]
}

/** An archive that holds together: every id that it names is there, once. */
export interface Archive {
  instructions: string | undefined
  attachments: Map<string, ArchiveAttachment>
  conversations: ArchiveConversation[]
}

/** The same as they are written. */
export type WrittenTurn = z.input<typeof turnSchema>
export type WrittenAttachment = z.input<typeof attachmentSchema>
export type WrittenConversation = z.input<typeof conversationSchema>

/** A picture or a video. */
export type ArchiveMedia = Exclude<ArchiveAttachment, { kind: 'frame_list' }>
