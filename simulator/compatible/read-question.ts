import { z } from 'zod'
import { parseRequest } from '../http/parse-request.ts'
import { Refusal } from '../http/refusal.ts'
import { requireModel } from '../http/require-model.ts'
import type { Message, Part, Question } from '../question.ts'
import { type CompatibleMessage, compatibleSchema } from './schema.ts'

const anyObject = z.looseObject({})
const streaming = z.looseObject({ stream: z.literal(true) })

type WirePart = Exclude<CompatibleMessage['content'], string>[number]

function readPart(part: WirePart): Part {
  switch (part.type) {
    case 'text':
      return { kind: 'text', text: part.text }
    case 'image_url':
      return {
        kind: 'picture',
        url: part.image_url.url,
        minPixels: part.min_pixels,
        maxPixels: part.max_pixels,
      }
    case 'video_url':
      return { kind: 'video', url: part.video_url.url, fps: part.fps }
    case 'video':
      return { kind: 'frames', urls: part.video, fps: part.fps }
  }
}

function readMessage({ role, content }: CompatibleMessage): Message {
  if (typeof content === 'string') return { role, parts: [{ kind: 'text', text: content }] }
  return { role, parts: content.map(readPart) }
}

/** Reads a compatible-mode body strictly; throws the service's refusal. */
export function readCompatibleQuestion(body: unknown): Question {
  parseRequest(anyObject, body)
  if (!streaming.safeParse(body).success) throw new Refusal('stream-only')
  const request = parseRequest(compatibleSchema, body)
  const model = requireModel(request.model)
  return {
    transport: 'compatible',
    model,
    messages: request.messages.map(readMessage),
    thinks: model.alwaysThinks || request.enable_thinking === true,
    includeUsage: request.stream_options?.include_usage === true,
    highResolution: request.vl_high_resolution_images === true,
    maxTokens: request.max_tokens ?? null,
  }
}
