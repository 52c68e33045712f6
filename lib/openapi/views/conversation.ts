import { z } from 'zod'
import type {
  ConversationPage,
  ConversationSummary,
  ConversationView,
  SearchMatch,
} from '#lib/conversations/schema.ts'
import { uuid } from '#lib/schema.ts'
import { view } from '../components.ts'
import { turnView } from './turn.ts'

const searchMatch = view<SearchMatch>()(
  'SearchMatch',
  z.strictObject({
    turnId: uuid.nullable().describe('Null where the title was found.'),
    field: z.enum(['title', 'question', 'answer']),
    text: z.string(),
    ranges: z
      .array(z.tuple([z.int(), z.int()]))
      .describe('The hits in `text`: [start, end) in UTF-16 code units.'),
  }),
)

const conversationSummary = view<ConversationSummary>()(
  'ConversationSummary',
  z.strictObject({
    id: uuid,
    title: z.string(),
    pinned: z.boolean(),
    updatedAt: z.iso.datetime(),
    running: z.boolean(),
    match: searchMatch.optional().describe('In answers to a search only: where it was found.'),
  }),
)

export const conversationPage = view<ConversationPage>()(
  'ConversationPage',
  z.strictObject({ items: z.array(conversationSummary), nextCursor: z.string().nullable() }),
)

export const conversationView = view<ConversationView>()(
  'Conversation',
  z.strictObject({
    id: uuid,
    title: z.string(),
    headTurnId: uuid.nullable(),
    model: z.string(),
    highResolution: z.boolean(),
    thinking: z.boolean(),
    leftOut: z.array(uuid).describe('Ids of the attachments that later requests leave out.'),
    turns: z.array(turnView).describe('Every turn of the tree, oldest first.'),
    partial: z.literal(true).optional().describe('Never in an answer of the API.'),
  }),
)
