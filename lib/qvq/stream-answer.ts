import { streamText } from 'ai'
import { AppError } from '#lib/errors.ts'
import { yieldToEventLoop } from '#lib/yield-to-event-loop.ts'
import type { AnswerRequest } from './answer-request.ts'
import type { Transport } from './choose-transport.ts'
import { InlineThinking, type Speech } from './inline-thinking.ts'
import { prepareRequest } from './prepare-request.ts'
import { readUsage } from './read-usage.ts'
import type { Usage } from './schema.ts'
import { nameServiceError } from './service/name-service-error.ts'
import { readStreamError } from './service/read-stream-error.ts'

export type AnswerPart =
  | Speech
  | { type: 'finish'; cut: boolean; usage: Usage; transport: Transport }

/**
 * Asks the model once and yields what it says, in order. Ends with `finish`; `cut` tells that the
 * model reached its own limit. Files that cannot go along are uploaded before.
 * @throws AppError for everything the service or the network can do to us; the signal's reason
 * when the caller aborts.
 */
export async function* streamAnswer(request: AnswerRequest): AsyncGenerator<AnswerPart> {
  const { model, signal } = request
  const upstream = new AbortController()
  const thinking = new InlineThinking(model.inlineThink)
  let answering = false
  let raw: unknown
  try {
    const { transport, ...call } = await prepareRequest(request)
    const result = await yieldToEventLoop(async () =>
      streamText({
        ...call,
        maxRetries: 0,
        abortSignal: AbortSignal.any([signal, upstream.signal]),
        onError: () => {},
      }),
    )
    for await (const part of result.stream) {
      if (part.type === 'reasoning-delta') {
        yield* thinking.skip()
        yield { type: 'reasoning', text: part.text }
      } else if (part.type === 'text-delta') {
        for (const speech of thinking.take(part.text)) {
          answering ||= speech.type === 'answer'
          yield speech
        }
      } else if (part.type === 'finish-step') raw = part.usage.raw
      else if (part.type === 'finish') {
        yield* thinking.end()
        yield {
          type: 'finish',
          cut: part.finishReason === 'length',
          usage: readUsage(raw),
          transport,
        }
      } else if (part.type === 'abort') throw signal.reason
      else if (part.type === 'error') {
        signal.throwIfAborted()
        const error = readStreamError(part.error, { answering })
        if (error) throw error
      }
    }
  } catch (error) {
    signal.throwIfAborted()
    const read =
      readStreamError(error, { answering }) ?? new AppError('stream_cut', { cause: error })
    throw await nameServiceError(read, request)
  } finally {
    // Whoever stops reading, for whatever reason, closes the socket.
    upstream.abort()
  }
}
