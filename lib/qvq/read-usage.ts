import type { LanguageModelUsage } from 'ai'
import { z } from 'zod'
import type { Usage } from '#lib/turns/schema.ts'

const count = z.int().nonnegative().nullish()

/** The adapter drops picture tokens but keeps the service's own object beside its numbers. */
const rawUsageSchema = z.looseObject({
  prompt_tokens_details: z.looseObject({ image_tokens: count }).nullish(),
  completion_tokens_details: z.looseObject({ reasoning_tokens: count }).nullish(),
})

/** What the service counted; null for what it did not say. */
export function readUsage(usage: LanguageModelUsage): Usage {
  const raw = rawUsageSchema.safeParse(usage.raw)
  return {
    promptTokens: usage.inputTokens ?? null,
    imageTokens: raw.data?.prompt_tokens_details?.image_tokens ?? null,
    completionTokens: usage.outputTokens ?? null,
    reasoningTokens: raw.data?.completion_tokens_details?.reasoning_tokens ?? null,
  }
}
