import type { Transport } from './http/refusal-body.ts'
import type { Model } from './models.ts'

/** One part of a message, the same for both transports. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'picture'; url: string; minPixels?: number; maxPixels?: number }
  | { kind: 'video'; url: string; fps?: number }
  | { kind: 'frames'; urls: string[]; fps?: number }

export interface Message {
  role: 'system' | 'user' | 'assistant'
  parts: Part[]
}

/** What a valid request asks, the same for both transports. */
export interface Question {
  transport: Transport
  model: Model
  messages: Message[]
  thinks: boolean
  includeUsage: boolean
  highResolution: boolean
  /** Most answer chunks; the thinking is not limited. */
  maxTokens: number | null
}

/** The text parts of a message, joined by line breaks. */
export function textOf(message: Message | undefined): string {
  return (message?.parts ?? [])
    .flatMap((part) => (part.kind === 'text' ? [part.text] : []))
    .join('\n')
}
