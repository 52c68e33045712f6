import { z } from 'zod'
import { uuid } from '#lib/schema.ts'
import type {
  SharedAttachment,
  SharedConversation,
  SharedTurn,
  SharePage,
  ShareView,
} from '#lib/shares/schema.ts'
import { view } from '../components.ts'
import { turnStatus } from './turn.ts'

const shareView = view<ShareView>()(
  'Share',
  z.strictObject({
    token: z.string(),
    url: z.string(),
    title: z.string().describe("The conversation's when it was shared."),
    turnId: uuid,
    conversationId: uuid,
    media: z.boolean(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime().nullable(),
    expired: z.boolean(),
  }),
)

export const sharePage = view<SharePage>()(
  'SharePage',
  z.strictObject({ items: z.array(shareView), nextCursor: z.string().nullable() }),
)

const sharedAttachment = view<SharedAttachment>()(
  'SharedAttachment',
  z.strictObject({
    id: uuid,
    kind: z.enum(['picture', 'video', 'frame_list']),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    durationMs: z.number().nullable(),
    fps: z.number().nullable(),
    frames: z.array(uuid),
    url: z.string().nullable(),
  }),
)

const sharedTurn = view<SharedTurn>()(
  'SharedTurn',
  z.strictObject({
    text: z.string(),
    answer: z.string(),
    status: turnStatus,
    attachments: z.array(sharedAttachment).describe('Empty where media are not shared.'),
  }),
)

export const sharedConversation = view<SharedConversation>()(
  'SharedConversation',
  z.strictObject({
    title: z.string(),
    createdAt: z.iso.datetime(),
    media: z.boolean(),
    turns: z.array(sharedTurn),
  }),
)
