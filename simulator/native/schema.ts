import { z } from 'zod'

const url = z.string().min(1)
const pixels = z.int().positive()
const textPart = z.strictObject({ text: z.string() })

const userPart = z.union([
  textPart,
  z.strictObject({ image: url, min_pixels: pixels.optional(), max_pixels: pixels.optional() }),
  z.strictObject({
    video: z.union([url, z.array(url)]),
    fps: z.number().min(0.1).max(10).optional(),
  }),
])

const textContent = z.union([z.string(), z.array(textPart).min(1)])

const message = z.discriminatedUnion('role', [
  z.strictObject({ role: z.literal('system'), content: textContent }),
  z.strictObject({
    role: z.literal('user'),
    content: z.union([z.string(), z.array(userPart).min(1)]),
  }),
  // No reasoning_content: later turns send the answer only.
  z.strictObject({ role: z.literal('assistant'), content: textContent }),
])

/** The body of `POST multimodal-generation/generation`. */
export const nativeSchema = z.strictObject({
  model: z.string(),
  input: z.strictObject({ messages: z.array(message).min(1) }),
  parameters: z
    .strictObject({
      vl_high_resolution_images: z.boolean().optional(),
      // QVQ's output is incremental and cannot be set otherwise.
      incremental_output: z.literal(true).optional(),
      result_format: z.literal('message').optional(),
      enable_thinking: z.boolean().optional(),
      thinking_budget: z.int().positive().optional(),
      max_tokens: z.int().positive().optional(),
      temperature: z.number().min(0).max(2).optional(),
      top_p: z.number().gt(0).max(1).optional(),
      top_k: z.int().min(0).optional(),
      repetition_penalty: z.number().gt(0).optional(),
      presence_penalty: z.number().min(-2).max(2).optional(),
      seed: z.int().min(0).optional(),
      stop: z.union([z.string(), z.array(z.string())]).optional(),
    })
    .optional(),
})

export type NativeMessage = z.infer<typeof nativeSchema>['input']['messages'][number]
