import type { IncomingHttpHeaders } from 'node:http'
import { parseRequest } from '../http/parse-request.ts'
import { Refusal } from '../http/refusal.ts'
import { requireModel } from '../http/require-model.ts'
import type { Message, Part, Question } from '../question.ts'
import { type NativeMessage, nativeSchema } from './schema.ts'

type WirePart = Exclude<NativeMessage['content'], string>[number]

function readPart(part: WirePart): Part {
  if ('text' in part) return { kind: 'text', text: part.text }
  if ('image' in part) {
    const { image, min_pixels, max_pixels } = part
    return { kind: 'picture', url: image, minPixels: min_pixels, maxPixels: max_pixels }
  }
  if (typeof part.video === 'string') return { kind: 'video', url: part.video, fps: part.fps }
  return { kind: 'frames', urls: part.video, fps: part.fps }
}

function readMessage({ role, content }: NativeMessage): Message {
  if (typeof content === 'string') return { role, parts: [{ kind: 'text', text: content }] }
  return { role, parts: content.map(readPart) }
}

/** Reads a native-mode body strictly; throws the service's refusal. */
export function readNativeQuestion(body: unknown, headers: IncomingHttpHeaders): Question {
  const streams =
    headers['x-dashscope-sse'] === 'enable' || headers.accept?.includes('text/event-stream')
  if (!streams) throw new Refusal('stream-only')
  const request = parseRequest(nativeSchema, body)
  const model = requireModel(request.model)
  const parameters = request.parameters ?? {}
  return {
    transport: 'native',
    model,
    messages: request.input.messages.map(readMessage),
    thinks: model.alwaysThinks || parameters.enable_thinking === true,
    includeUsage: true,
    highResolution: parameters.vl_high_resolution_images === true,
    maxTokens: parameters.max_tokens ?? null,
  }
}
