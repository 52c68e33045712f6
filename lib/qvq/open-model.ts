import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModel } from 'ai'
import { env } from '#lib/env.ts'
import type { createBlobInliner } from './inline-blobs.ts'
import { createServiceFetch } from './service-fetch.ts'

/** The name under which the provider finds our options in `providerOptions`. */
export const PROVIDER_NAME = 'qvq'

/** The stand-in takes any key of this form; without a key of your own nothing else is asked. */
const DEMO_KEY = 'sk-demo'

/** A model of the service, over its OpenAI-compatible protocol, for one request. */
export function openModel(
  modelId: string,
  inliner: ReturnType<typeof createBlobInliner>,
): LanguageModel {
  const provider = createOpenAICompatible({
    name: PROVIDER_NAME,
    baseURL: env.QVQ_BASE_URL,
    apiKey: env.DASHSCOPE_API_KEY ?? DEMO_KEY,
    includeUsage: true,
    supportedUrls: () => ({ 'image/*': [inliner.urlPattern] }),
    fetch: createServiceFetch(inliner),
  })
  return provider.chatModel(modelId)
}
