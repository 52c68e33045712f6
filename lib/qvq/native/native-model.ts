import {
  type LanguageModelV4,
  type LanguageModelV4CallOptions,
  UnsupportedFunctionalityError,
} from '@ai-sdk/provider'
import { EventSourceParserStream } from 'eventsource-parser/stream'
import { AppError } from '#lib/errors.ts'
import { PROVIDER_NAME } from '../build-messages.ts'
import { nativeMessages } from './native-messages.ts'
import { nativeStreamParts } from './native-stream.ts'

const GENERATION_PATH = '/services/aigc/multimodal-generation/generation'

interface NativeModelSettings {
  modelId: string
  baseUrl: string
  headers: Record<string, string>
  fetch: typeof fetch
  supportedUrls: Record<string, RegExp[]>
}

/**
 * A model over the vendor's own protocol, as a language model of the AI SDK. It streams only: QVQ
 * cannot answer otherwise. `providerOptions.qvq` becomes the request's `parameters`; sampling
 * settings are not sent, as none are ever set (docs/protocol.md#requests).
 */
export function createNativeModel(settings: NativeModelSettings): LanguageModelV4 {
  const { modelId, baseUrl, headers, supportedUrls } = settings
  return {
    specificationVersion: 'v4',
    provider: `${PROVIDER_NAME}.native`,
    modelId,
    supportedUrls,

    doGenerate() {
      throw new UnsupportedFunctionalityError({ functionality: 'answers without a stream' })
    },

    async doStream({ prompt, providerOptions, abortSignal }: LanguageModelV4CallOptions) {
      const body = {
        model: modelId,
        input: { messages: nativeMessages(prompt) },
        parameters: providerOptions?.[PROVIDER_NAME] ?? {},
      }
      const response = await settings.fetch(baseUrl + GENERATION_PATH, {
        method: 'POST',
        headers: {
          ...headers,
          'Content-Type': 'application/json',
          'X-DashScope-SSE': 'enable',
        },
        body: JSON.stringify(body),
        ...(abortSignal && { signal: abortSignal }),
      })
      if (!response.body) throw new AppError('upstream_malformed')
      const stream = response.body
        .pipeThrough(new TextDecoderStream())
        .pipeThrough(new EventSourceParserStream())
        .pipeThrough(nativeStreamParts())
      return { stream, request: { body } }
    },
  }
}
