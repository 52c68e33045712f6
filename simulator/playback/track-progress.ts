import type { Chunk } from '../reply/reply.ts'
import type { Position } from '../scripts/schema.ts'

/** Follows a stream so that faults strike at their place. */
export interface Progress {
  add: (chunk: Chunk) => void
  reached: (position: Position) => boolean
}

export function trackProgress(): Progress {
  const counts = { any: 0, reasoning: 0, answer: 0 }
  let answer = ''
  return {
    add({ kind, text }) {
      counts.any += 1
      counts[kind] += 1
      if (kind === 'answer') answer += text
    },
    reached({ chunks, in: place = 'any', answerText }) {
      if (answerText !== undefined) return answer.includes(answerText)
      return counts[place] >= (chunks ?? 0)
    },
  }
}
