import type { ModelMessage, UserModelMessage } from 'ai'
import type { InlineBlob } from './inline-blobs.ts'
import type { Media } from './media.ts'

/** A past or present question with what it shows, and the answer it got, if any. Never reasoning. */
export interface Exchange {
  text: string
  media: Media[]
  answer: string | null
}

/**
 * The messages of a request: for each exchange its pictures, its text, and its answer.
 * There is no parameter through which reasoning could get in.
 */
export function buildMessages(
  exchanges: Exchange[],
  urlFor: (picture: InlineBlob) => URL,
): ModelMessage[] {
  return exchanges.flatMap(({ text, media, answer }): ModelMessage[] => {
    const pictures = media.filter((item) => item.kind === 'picture')
    const question: UserModelMessage = {
      role: 'user',
      content: [
        ...pictures.map(({ blob }) => ({
          type: 'file' as const,
          mediaType: blob.mediaType,
          data: urlFor(blob),
        })),
        { type: 'text', text },
      ],
    }
    return answer ? [question, { role: 'assistant', content: answer }] : [question]
  })
}
