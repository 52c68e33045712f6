import type { LanguageModel, ModelMessage } from 'ai'
import type { AnswerRequest } from './answer-request.ts'
import { buildMessages, PROVIDER_NAME } from './build-messages.ts'
import { chooseTransport, type Transport } from './choose-transport.ts'
import { deliverMedia } from './media/deliver-media.ts'
import { createBlobInliner, type MediaSource } from './media/inline-blobs.ts'
import type { Exchange } from './media/media.ts'
import type { ModelEntry } from './models/model-entry.ts'
import { openModel } from './open-model.ts'

/** What the AI SDK is called with, and the protocol that it will speak. */
interface PreparedRequest {
  model: LanguageModel
  instructions?: string
  messages: ModelMessage[]
  providerOptions: { [PROVIDER_NAME]: Record<string, boolean | number> }
  transport: Transport
}

/** Uploads what must be, and words the request. @throws AppError, see `deliverMedia`. */
export async function prepareRequest(request: AnswerRequest): Promise<PreparedRequest> {
  const { model, instructions, signal } = request
  const transport = chooseTransport(model, request)
  const addresses = await deliverMedia(request, signal)
  const inliner = createBlobInliner()
  const urlFor = (source: MediaSource) => {
    const url = 'url' in source ? undefined : addresses.get(source.hash)
    return inliner.urlFor(url === undefined ? source : { url })
  }
  return {
    model: openModel({
      modelId: model.id,
      transport,
      inliner,
      usesUploads: addresses.size > 0,
    }),
    ...(model.systemPrompt && instructions && { instructions }),
    messages: buildMessages(foldInstructions(request), urlFor),
    providerOptions: { [PROVIDER_NAME]: requestParameters(request) },
    transport,
  }
}

/**
 * A system message has no effect on some models (docs/protocol.md#requests): instructions join the
 * first question.
 */
function foldInstructions({ model, exchanges, instructions }: AnswerRequest): Exchange[] {
  if (model.systemPrompt || !instructions) return exchanges
  return exchanges.map((exchange, at) =>
    at === 0 ? { ...exchange, text: `${instructions}\n\n${exchange.text}` } : exchange,
  )
}

/** Fields that the AI SDK does not know: top-level in compatible mode, `parameters` in native. */
function requestParameters({ model, highResolution, thinking }: AnswerRequest) {
  return {
    ...(highResolution && model.highResolution && { vl_high_resolution_images: true }),
    ...(model.thinking === 'enable_thinking' && thinkingParameters(model, thinking)),
  }
}

function thinkingParameters({ thinkingBudget }: ModelEntry, thinking: boolean) {
  return {
    enable_thinking: thinking,
    ...(thinking && thinkingBudget !== undefined && { thinking_budget: thinkingBudget }),
  }
}
