import { z } from 'zod'
import { uuid } from '#lib/schema.ts'
import type { RequestMedia, RequestMessage, RequestView } from '#lib/turns/schema.ts'
import { view } from '../components.ts'

const requestMedia = view<RequestMedia>()(
  'RequestMedia',
  z.strictObject({
    attachmentId: uuid,
    kind: z.enum(['picture', 'video', 'frame_list']),
    name: z.string(),
    mediaType: z.string(),
    hashes: z.array(z.string()).describe('SHA-256 of the bytes that are sent, one per picture.'),
    bytes: z.int().nullable(),
    width: z.int().nullable(),
    height: z.int().nullable(),
    url: z.string().optional(),
    tokens: z.number(),
  }),
)

const requestMessage = view<RequestMessage>()(
  'RequestMessage',
  z.strictObject({
    role: z.enum(['system', 'user', 'assistant']),
    turnId: uuid.nullable(),
    text: z.string(),
    media: z.array(requestMedia),
    leftOut: z.array(z.strictObject({ id: uuid, name: z.string() })),
  }),
)

export const requestView = view<RequestView>()(
  'Request',
  z.strictObject({
    model: z.string(),
    transport: z.enum(['compatible', 'native']),
    highResolution: z.boolean(),
    thinking: z.boolean(),
    messages: z.array(requestMessage),
    tokens: z.strictObject({
      text: z.number(),
      image: z.number(),
      video: z.number(),
      total: z.number(),
    }),
    maxInputTokens: z.number(),
  }),
)
