import type { ModelMessage, UserModelMessage } from 'ai'
import type { InlineBlob } from './inline-blobs.ts'

/** A past or present question with its pictures, and the answer it got, if any. Never reasoning. */
export interface Exchange {
  text: string
  pictures: InlineBlob[]
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
  return exchanges.flatMap(({ text, pictures, answer }): ModelMessage[] => {
    const question: UserModelMessage = {
      role: 'user',
      content: [
        ...pictures.map((picture) => ({
          type: 'file' as const,
          mediaType: picture.mediaType,
          data: urlFor(picture),
        })),
        { type: 'text', text },
      ],
    }
    return answer ? [question, { role: 'assistant', content: answer }] : [question]
  })
}
