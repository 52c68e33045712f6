import {
  InvalidResponseDataError,
  type LanguageModelV4FinishReason,
  type LanguageModelV4StreamPart,
  type LanguageModelV4Usage,
} from '@ai-sdk/provider'
import type { EventSourceMessage } from 'eventsource-parser'
import { type NativeFrame, readNativeFrame } from './native-frame.ts'

type Controller = TransformStreamDefaultController<LanguageModelV4StreamPart>
type Kind = 'reasoning' | 'text'

/**
 * Turns native events into the AI SDK's stream parts. A stream that ends before a real finish
 * reason was cut, which the parts say as the compatible adapter does.
 */
export function nativeStreamParts(): TransformStream<
  EventSourceMessage,
  LanguageModelV4StreamPart
> {
  let open: { kind: Kind; id: string } | null = null
  let parts = 0
  let finishReason: string | null = null
  let usage: NativeFrame['usage'] = null
  let failed = false

  function close(controller: Controller): void {
    if (open) controller.enqueue({ type: `${open.kind}-end`, id: open.id })
    open = null
  }

  function say(kind: Kind, delta: string, controller: Controller): void {
    if (delta === '') return
    if (open?.kind !== kind) {
      close(controller)
      open = { kind, id: String(++parts) }
      controller.enqueue({ type: `${kind}-start`, id: open.id })
    }
    controller.enqueue({ type: `${kind}-delta`, id: open.id, delta })
  }

  function fail(error: unknown, controller: Controller): void {
    failed = true
    controller.enqueue({ type: 'error', error })
  }

  return new TransformStream({
    start: (controller) => controller.enqueue({ type: 'stream-start', warnings: [] }),

    transform({ event, data }, controller) {
      const body = parseJson(data)
      const frame = readNativeFrame(body)
      if (event === 'error' || frame?.failed) return fail(body ?? cut(data), controller)
      if (!frame) return
      say('reasoning', frame.reasoning, controller)
      say('text', frame.answer, controller)
      finishReason = frame.finishReason ?? finishReason
      usage = frame.usage ?? usage
    },

    flush(controller) {
      close(controller)
      if (finishReason === null && !failed) fail(cut(), controller)
      controller.enqueue({
        type: 'finish',
        finishReason: readFinishReason(finishReason),
        usage: readTokens(usage),
      })
    },
  })
}

function cut(data?: unknown): InvalidResponseDataError {
  return new InvalidResponseDataError({ data, message: 'The stream ended without its end.' })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function readFinishReason(raw: string | null): LanguageModelV4FinishReason {
  if (raw === null) return { unified: 'error', raw: undefined }
  return { unified: raw === 'stop' || raw === 'length' ? raw : 'other', raw }
}

/** The numbers themselves are read from `raw`, in one place for both transports. */
function readTokens(usage: NativeFrame['usage']): LanguageModelV4Usage {
  return {
    inputTokens: {
      total: undefined,
      noCache: undefined,
      cacheRead: undefined,
      cacheWrite: undefined,
    },
    outputTokens: { total: undefined, text: undefined, reasoning: undefined },
    ...(usage && { raw: usage }),
  }
}
