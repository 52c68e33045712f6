import { z } from 'zod'

const url = z.string().min(1)
const fps = z.number().min(0.1).max(10)
const pixels = z.int().positive()

const textPart = z.strictObject({ type: z.literal('text'), text: z.string() })

const userPart = z.discriminatedUnion('type', [
  textPart,
  z.strictObject({
    type: z.literal('image_url'),
    image_url: z.strictObject({ url, detail: z.string().optional() }),
    min_pixels: pixels.optional(),
    max_pixels: pixels.optional(),
  }),
  z.strictObject({
    type: z.literal('video_url'),
    video_url: z.strictObject({ url }),
    fps: fps.optional(),
  }),
  z.strictObject({ type: z.literal('video'), video: z.array(url), fps: fps.optional() }),
])

const message = z.discriminatedUnion('role', [
  z.strictObject({
    role: z.literal('system'),
    content: z.union([z.string(), z.array(textPart).min(1)]),
  }),
  z.strictObject({
    role: z.literal('user'),
    content: z.union([z.string(), z.array(userPart).min(1)]),
  }),
  // No reasoning_content: later turns send the answer only.
  z.strictObject({ role: z.literal('assistant'), content: z.string() }),
])

/** The body of `POST chat/completions`, with the sampling fields that the service documents. */
export const compatibleSchema = z.strictObject({
  model: z.string(),
  messages: z.array(message).min(1),
  stream: z.literal(true),
  stream_options: z.strictObject({ include_usage: z.boolean() }).optional(),
  max_tokens: z.int().positive().optional(),
  temperature: z.number().min(0).max(2).optional(),
  top_p: z.number().gt(0).max(1).optional(),
  top_k: z.int().min(0).optional(),
  presence_penalty: z.number().min(-2).max(2).optional(),
  frequency_penalty: z.number().min(-2).max(2).optional(),
  repetition_penalty: z.number().gt(0).optional(),
  seed: z.int().min(0).optional(),
  stop: z.union([z.string(), z.array(z.string())]).optional(),
  user: z.string().optional(),
  vl_high_resolution_images: z.boolean().optional(),
  enable_thinking: z.boolean().optional(),
  thinking_budget: z.int().positive().optional(),
})

export type CompatibleMessage = z.infer<typeof compatibleSchema>['messages'][number]
