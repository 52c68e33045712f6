import { z } from 'zod'

/** What is known of one model. No code asks "is it qvq": it asks the entry. */
export const modelEntrySchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** The protocols it speaks, the preferred one first. Native needs a base URL that has its twin. */
  transports: z.array(z.enum(['compatible', 'native'])).min(1),
  /** Side of a patch in pixels. */
  patch: z.int().positive(),
  minPixels: z.int().positive(),
  /** Above this the service shrinks a picture, so that sending more gains nothing. */
  maxPixels: z.int().positive(),
  maxPixelsHighResolution: z.int().positive(),
  /** Whether it knows `vl_high_resolution_images`. */
  highResolution: z.boolean(),
  /** Pixels of a frame of a film, at least and at most, and of all its frames together. */
  minFramePixels: z.int().positive(),
  maxFramePixels: z.int().positive(),
  maxFilmPixels: z.int().positive(),
  /** How many frames a frame list holds, and a video is sampled to. */
  minFrames: z.int().positive(),
  maxFrames: z.int().positive(),
  /** Whether it takes video files; frame lists are pictures and need no such leave. */
  video: z.boolean(),
  minVideoSeconds: z.number().nonnegative(),
  maxVideoSeconds: z.number().positive(),
  /** Longest data URI, in characters; the service refuses at this length. */
  maxDataUriLength: z.int().positive(),
  /** Most data URIs and most addresses in one request. */
  maxDataUris: z.int().nonnegative(),
  maxUrls: z.int().nonnegative(),
  /** Tokens of question, pictures and history together. */
  maxInputTokens: z.int().positive(),
  /** Whether a system message has an effect; without, standing instructions join the question. */
  systemPrompt: z.boolean(),
  /** `always`: it cannot be switched off. `enable_thinking`: every request says on or off. */
  thinking: z.enum(['always', 'enable_thinking', 'none']),
  /** Most tokens of thinking, sent along with `enable_thinking`. */
  thinkingBudget: z.int().positive().optional(),
  /**
   * Thinking between tags in the answer: `opened`, when the answer begins with `<think>`;
   * `unopened`, when everything up to `</think>` is thinking; `never`.
   */
  inlineThink: z.enum(['opened', 'unopened', 'never']),
  /** Per million tokens; thinking counts as output. */
  price: z
    .strictObject({
      input: z.number().nonnegative(),
      output: z.number().nonnegative(),
      /** ISO 4217. */
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .optional(),
})
export type ModelEntry = z.infer<typeof modelEntrySchema>
