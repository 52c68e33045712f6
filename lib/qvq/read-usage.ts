import { z } from 'zod'
import type { Usage } from './schema.ts'

const count = z.int().nonnegative().nullish().catch(null)
const details = z
  .looseObject({ text_tokens: count, image_tokens: count, video_tokens: count })
  .nullish()
  .catch(null)
const outputDetails = z.looseObject({ reasoning_tokens: count }).nullish().catch(null)

/**
 * The service's own object in either protocol's words, every key optional (docs/protocol.md#usage).
 */
const rawUsageSchema = z.looseObject({
  prompt_tokens: count,
  completion_tokens: count,
  prompt_tokens_details: details,
  completion_tokens_details: outputDetails,
  input_tokens: count,
  output_tokens: count,
  image_tokens: count,
  video_tokens: count,
  input_tokens_details: details,
  output_tokens_details: outputDetails,
})

/**
 * What the service counted; null for what it did not say.
 * @param raw the usage as it came over the wire: the AI SDK's own numbers leave pictures out and
 * say 0 for what is not known.
 */
export function readUsage(raw: unknown): Usage {
  const usage = rawUsageSchema.safeParse(raw).data
  const input = usage?.prompt_tokens_details ?? usage?.input_tokens_details
  const output = usage?.completion_tokens_details ?? usage?.output_tokens_details
  return {
    promptTokens: usage?.prompt_tokens ?? usage?.input_tokens ?? null,
    textTokens: input?.text_tokens ?? null,
    imageTokens: input?.image_tokens ?? usage?.image_tokens ?? null,
    videoTokens: input?.video_tokens ?? usage?.video_tokens ?? null,
    completionTokens: usage?.completion_tokens ?? usage?.output_tokens ?? null,
    reasoningTokens: output?.reasoning_tokens ?? null,
  }
}
