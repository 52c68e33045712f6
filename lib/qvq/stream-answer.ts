import { type LanguageModelUsage, streamText } from 'ai'
import { AppError } from '#lib/errors.ts'
import type { Usage } from '#lib/turns/schema.ts'
import { buildMessages, type Exchange } from './build-messages.ts'
import { createBlobInliner } from './inline-blobs.ts'
import { openModel, PROVIDER_NAME } from './open-model.ts'
import { readStreamError } from './read-stream-error.ts'
import { readUsage } from './read-usage.ts'
import type { ModelEntry } from './registry.ts'

export interface AnswerRequest {
  model: ModelEntry
  /** From the root to the question that is asked now, which is last and has no answer. */
  exchanges: Exchange[]
  highResolution: boolean
  signal: AbortSignal
}

export type AnswerPart =
  | { type: 'reasoning'; text: string }
  | { type: 'answer'; text: string }
  | { type: 'finish'; cut: boolean; usage: Usage }

/**
 * Asks the model once and yields what it says, in order. Ends with `finish`; `cut` tells that the
 * model reached its own limit.
 * @throws AppError for everything the service or the network can do to us; the signal's reason
 * when the caller aborts.
 */
export async function* streamAnswer(request: AnswerRequest): AsyncGenerator<AnswerPart> {
  const inliner = createBlobInliner()
  const upstream = new AbortController()
  const result = streamText({
    model: openModel(request.model.id, inliner),
    messages: buildMessages(request.exchanges, inliner.urlFor),
    maxRetries: 0,
    abortSignal: AbortSignal.any([request.signal, upstream.signal]),
    providerOptions: { [PROVIDER_NAME]: requestParameters(request) },
    onError: () => {},
  })
  let answering = false
  let usage: LanguageModelUsage | undefined
  try {
    for await (const part of result.stream) {
      if (part.type === 'reasoning-delta') yield { type: 'reasoning', text: part.text }
      else if (part.type === 'text-delta') {
        answering = true
        yield { type: 'answer', text: part.text }
      } else if (part.type === 'finish-step') usage = part.usage
      else if (part.type === 'finish' && usage) {
        yield { type: 'finish', cut: part.finishReason === 'length', usage: readUsage(usage) }
      } else if (part.type === 'abort') throw request.signal.reason
      else if (part.type === 'error') {
        request.signal.throwIfAborted()
        const error = readStreamError(part.error, { answering })
        if (error) throw error
      }
    }
  } catch (error) {
    request.signal.throwIfAborted()
    throw readStreamError(error, { answering }) ?? new AppError('stream_cut', { cause: error })
  } finally {
    // Whoever stops reading, for whatever reason, closes the socket.
    upstream.abort()
  }
}

/** Top-level fields of the request body that the AI SDK does not know. */
function requestParameters({ model, highResolution }: AnswerRequest) {
  return {
    ...(highResolution && { vl_high_resolution_images: true }),
    ...(model.thinking === 'enable_thinking' && { enable_thinking: true }),
  }
}
