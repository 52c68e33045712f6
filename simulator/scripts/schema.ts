import { z } from 'zod'
import { refusalNames } from '../http/refusals.ts'
import { settingsSchema } from '../settings.ts'

const count = z.int().min(0).max(1_000_000)
const milliseconds = z.number().min(0)
const flag = z.literal(true).optional()

/** A place in the stream: after so many chunks, or once the answer so far contains a text. */
const positionFields = {
  chunks: count.optional(),
  in: z.enum(['any', 'reasoning', 'answer']).optional(),
  answerText: z.string().min(1).optional(),
}

const positionSchema = z.strictObject(positionFields)
export type Position = z.infer<typeof positionSchema>

const words = z.union([z.string(), z.array(z.string())])

const junkKinds = [
  'malformed',
  'unknown-fields',
  'empty-choices',
  'null-delta',
  'role-only',
] as const
export type Junk = (typeof junkKinds)[number]

const framingSchema = z.strictObject({
  splitEveryByte: flag,
  crlf: flag,
  comments: flag,
  noSpaceAfterColon: flag,
  bom: flag,
  noFinalBlankLine: flag,
})
export type Framing = z.infer<typeof framingSchema>

/** What a script may change about one request. Every field is optional and they compose. */
const behaviourSchema = z.strictObject({
  /** Instead of an answer. */
  refuseConnection: flag,
  /** Milliseconds without headers; true for ever. */
  silentBeforeHeaders: z.union([milliseconds, z.literal(true)]).optional(),
  status: z.int().min(200).max(599).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.json().optional(),
  refusal: z.enum(refusalNames).optional(),
  /** Replaces the refusal's documented message. */
  message: z.string().optional(),
  errorForm: z.enum(['json', 'sse']).optional(),
  redirectTo: z.string().optional(),
  /** Pace and length. */
  ...settingsSchema.partial().shape,
  /** Words. */
  reasoning: words.optional(),
  answer: words.optional(),
  reasoningOnly: flag,
  answerOnly: flag,
  interleave: flag,
  reasoningAfterAnswer: flag,
  inlineThink: z.enum(['opened', 'unopened']).optional(),
  reasoningKey: z.enum(['reasoning_content', 'reasoning']).optional(),
  answerReasoningKey: z.enum(['absent', 'null', 'empty', 'mixed']).optional(),
  /** What the usage says of the pictures, whatever they cost: a high resolution that was not taken. */
  imageTokens: count.optional(),
  /** Faults inside the stream. */
  silenceAfter: z.strictObject({ ...positionFields, ms: milliseconds }).optional(),
  /** Nothing more until the script is deleted. */
  holdAfter: positionSchema.optional(),
  errorAfter: z
    .strictObject({
      ...positionFields,
      refusal: z.enum(refusalNames),
      message: z.string().optional(),
    })
    .optional(),
  resetAfter: positionSchema.optional(),
  junk: z.array(z.enum(junkKinds)).optional(),
  hugeEventBytes: z.int().positive().max(100_000_000).optional(),
  newlinelessBytes: z.int().positive().max(100_000_000).optional(),
  finishReason: z.string().optional(),
  omitFinishReason: flag,
  omitUsage: flag,
  omitDone: flag,
  /** Raw text after the end of the stream's events. */
  afterDone: z.string().optional(),
  framing: framingSchema.optional(),
  ignoreAbort: flag,
})
export type Behaviour = z.infer<typeof behaviourSchema>

/** The body of `POST /__simulator/scripts`. */
export const scriptSchema = behaviourSchema.extend({
  match: z.strictObject({ text: z.string().optional(), model: z.string().optional() }).default({}),
  /** How many requests it serves; without it, all. */
  times: z.int().positive().optional(),
})
export type Script = z.infer<typeof scriptSchema>
