import type { Chunk, Reply } from '../reply/reply.ts'
import type { Behaviour } from '../scripts/schema.ts'

function* take(kind: Chunk['kind'], pieces: string[], count: number, from = 0): Generator<Chunk> {
  for (let index = from; index < count && pieces.length; index += 1) {
    // Longer than the text: the text again, so that any length costs the memory of one.
    const place = index % pieces.length
    const text = pieces[place] ?? ''
    yield { kind, text: place === 0 && index > 0 ? `\n\n${text}` : text }
  }
}

/** The chunks of a reply in the order that the behaviour wants, made as they are needed. */
export function* arrangeChunks(
  reply: Reply,
  counts: { reasoning: number; answer: number },
  behaviour: Behaviour,
): Generator<Chunk> {
  const reasoning = behaviour.answerOnly ? 0 : counts.reasoning
  const answer = behaviour.reasoningOnly ? 0 : counts.answer
  const block = behaviour.interleave ? 10 : Math.ceil(Math.max(reasoning, answer) / 2)
  if (behaviour.interleave || behaviour.reasoningAfterAnswer) {
    for (let from = 0; from < Math.max(reasoning, answer); from += block) {
      yield* take('reasoning', reply.reasoning, Math.min(reasoning, from + block), from)
      yield* take('answer', reply.answer, Math.min(answer, from + block), from)
    }
    return
  }
  yield* take('reasoning', reply.reasoning, reasoning)
  yield* take('answer', reply.answer, answer)
}
