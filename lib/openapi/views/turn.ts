import { z } from 'zod'
import { uuid } from '#lib/schema.ts'
import type {
  TurnMetadata,
  TurnStatus,
  TurnUsage,
  TurnView,
  WaitNotice,
} from '#lib/turns/schema.ts'
import { view } from '../components.ts'
import { attachmentView } from './attachment.ts'
import { errorView } from './error.ts'

const tokens = z.number().nullable()

export const turnStatus = view<TurnStatus>()(
  'TurnStatus',
  z.enum(['running', 'complete', 'stopped', 'interrupted', 'failed']),
)

const turnUsage = view<TurnUsage>()(
  'TurnUsage',
  z.strictObject({
    promptTokens: tokens,
    textTokens: tokens,
    imageTokens: tokens,
    videoTokens: tokens,
    completionTokens: tokens,
    reasoningTokens: tokens,
    estimatedTokens: tokens.describe('What our own arithmetic said that it would cost.'),
    highResolutionTaken: z.boolean().nullable(),
  }),
)

export const turnView = view<TurnView>()(
  'Turn',
  z.strictObject({
    id: uuid,
    parentId: uuid.nullable(),
    status: turnStatus,
    text: z.string(),
    answer: z.string(),
    attachments: z.array(attachmentView),
    model: z.string(),
    usage: turnUsage.nullable(),
    reasoningMs: z.number().nullable().describe('How long the model thought.'),
    createdAt: z.iso.datetime(),
    error: errorView.optional().describe('Why it did not complete, or that the answer was cut.'),
  }),
)

// No JSON body has these two: the events of a stream carry them.
view<TurnMetadata>()(
  'TurnMetadata',
  z.strictObject({
    turnId: uuid,
    conversationId: uuid,
    startedAt: z.number().describe('Epoch milliseconds.'),
    status: turnStatus,
    usage: turnUsage.optional(),
    reasoningStartedAt: z.number().optional().describe('Epoch milliseconds.'),
    reasoningMs: z.number().optional(),
    error: errorView.optional(),
  }),
)
view<WaitNotice>()(
  'WaitNotice',
  z.strictObject({
    code: z.string(),
    message: z.string(),
    retryAt: z.number().describe('Epoch milliseconds.'),
  }),
)
