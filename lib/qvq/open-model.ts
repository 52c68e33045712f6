import { createOpenAICompatible } from '@ai-sdk/openai-compatible'
import type { LanguageModel } from 'ai'
import { env } from '#lib/env.ts'
import { PROVIDER_NAME } from './build-messages.ts'
import type { Transport } from './choose-transport.ts'
import type { createBlobInliner } from './media/inline-blobs.ts'
import { createNativeModel } from './native/native-model.ts'
import { nativeBaseUrl, serviceKey } from './service/service-address.ts'
import { createServiceFetch } from './service/service-fetch.ts'

interface OpenModelOptions {
  modelId: string
  transport: Transport
  inliner: ReturnType<typeof createBlobInliner>
  /** Whether the request names uploaded files, which the service must be told to look up. */
  usesUploads: boolean
}

/** A model of the service, over one of its two protocols, for one request. */
export function openModel(options: OpenModelOptions): LanguageModel {
  const { modelId, transport, inliner, usesUploads } = options
  const fetch = createServiceFetch(inliner)
  const supportedUrls = { '*/*': [inliner.urlPattern] }
  const headers = { ...(usesUploads && { 'X-DashScope-OssResourceResolve': 'enable' }) }
  const baseUrl = nativeBaseUrl()
  if (transport === 'native' && baseUrl !== null) {
    return createNativeModel({
      modelId,
      baseUrl,
      headers: { Authorization: `Bearer ${serviceKey()}`, ...headers },
      fetch,
      supportedUrls,
    })
  }
  const provider = createOpenAICompatible({
    name: PROVIDER_NAME,
    baseURL: env.QVQ_BASE_URL,
    apiKey: serviceKey(),
    headers,
    includeUsage: true,
    supportedUrls: () => supportedUrls,
    fetch,
  })
  return provider.chatModel(modelId)
}
