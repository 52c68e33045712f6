import {
  type LanguageModelV4FilePart,
  type LanguageModelV4Message,
  type LanguageModelV4Prompt,
  UnsupportedFunctionalityError,
} from '@ai-sdk/provider'
import { z } from 'zod'
import { PROVIDER_NAME } from '../build-messages.ts'

/** One part of a message as native mode words it (docs/protocol.md#requests). */
type NativePart =
  | { text: string }
  | { image: string }
  | { video: string }
  | { video: string[]; fps: number }

export interface NativeMessage {
  role: 'system' | 'user' | 'assistant'
  content: NativePart[]
}

const filmSchema = z.object({ video: z.array(z.string()), fps: z.number() })

/**
 * The AI SDK's prompt in native words. Only text of an answer is sent, never its reasoning.
 * @throws UnsupportedFunctionalityError for what our requests never hold: tools, files without a
 * URL.
 */
export function nativeMessages(prompt: LanguageModelV4Prompt): NativeMessage[] {
  return prompt.map(nativeMessage)
}

function nativeMessage(message: LanguageModelV4Message): NativeMessage {
  const { role } = message
  if (role === 'system') return { role, content: [{ text: message.content }] }
  if (role === 'tool') throw new UnsupportedFunctionalityError({ functionality: 'tools' })
  const content = message.content.flatMap((part): NativePart[] => {
    if (part.type === 'text') return [{ text: part.text }]
    if (part.type === 'file' && role === 'user') return [nativeMedia(part)]
    if (part.type === 'reasoning') return []
    throw new UnsupportedFunctionalityError({ functionality: part.type })
  })
  return { role, content }
}

function nativeMedia({ data, mediaType, providerOptions }: LanguageModelV4FilePart): NativePart {
  const film = filmSchema.safeParse(providerOptions?.[PROVIDER_NAME])
  if (film.success) return film.data
  if (data.type !== 'url') throw new UnsupportedFunctionalityError({ functionality: data.type })
  const url = data.url.toString()
  return mediaType.startsWith('video') ? { video: url } : { image: url }
}
