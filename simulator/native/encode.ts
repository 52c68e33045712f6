import { refusalBody } from '../http/refusal-body.ts'
import type { Encoder, EncoderContext } from '../playback/encoder.ts'
import type { Junk } from '../scripts/schema.ts'
import { nativeUsage } from './usage.ts'

/** Native framing: numbered events, the status in a comment, no space after a colon, no end mark. */
export function createNativeEncoder(context: EncoderContext): Encoder {
  const requestId = `"request_id":"${context.requestId}"}`
  let id = 0
  let reasoningCount = 0
  let answerCount = 0

  function frame(data: string, event = 'result', status = 200): string {
    id += 1
    return `id:${id}\nevent:${event}\n:HTTP_STATUS/${status}\ndata:${data}\n\n`
  }

  function output(content: string, reasoning: string, finish: string): string {
    const usage = nativeUsage(context, reasoningCount, answerCount)
    return frame(
      `{"output":{"choices":[{"message":{"content":${content},"reasoning_content":${reasoning},` +
        `"role":"assistant"},"finish_reason":${finish}}]},"usage":${usage},${requestId}`,
    )
  }

  const junk: Record<Junk, () => string> = {
    malformed: () => frame('{"output":{"choices":[{"message":{"content":[{"te'),
    'unknown-fields': () => frame(`{"output":{"choices":[],"mood":"curious"},${requestId}`),
    'empty-choices': () => frame(`{"output":{"choices":[]},${requestId}`),
    'null-delta': () => frame(`{"output":{"choices":[{"message":null}]},${requestId}`),
    'role-only': () =>
      frame(
        `{"output":{"choices":[{"message":{"role":"assistant"},"finish_reason":"null"}]},${requestId}`,
      ),
  }

  return {
    opening: () => '',
    chunk({ kind, text }) {
      const quoted = JSON.stringify(text)
      if (kind === 'reasoning') {
        reasoningCount += 1
        return output('[]', quoted, '"null"')
      }
      answerCount += 1
      // Now and then the service sends the text as a bare string.
      const content = answerCount % 16 === 0 ? quoted : `[{"text":${quoted}}]`
      return output(content, '""', '"null"')
    },
    finish: (reason) => output('[]', '""', JSON.stringify(reason)),
    usage: () => '',
    done: () => '',
    error: (form) =>
      frame(JSON.stringify(refusalBody(form, 'native', context.requestId)), 'error', form.status),
    junk: (kind) => junk[kind](),
  }
}
