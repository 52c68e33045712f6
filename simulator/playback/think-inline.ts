import type { Chunk } from '../reply/reply.ts'

/** Puts the thinking into the answer between `<think>` tags, as some servers do. */
export function* thinkInline(
  chunks: Iterable<Chunk>,
  form: 'opened' | 'unopened',
): Generator<Chunk> {
  // The tags are split over chunks because they arrive so from real servers.
  if (form === 'opened') yield* ['<th', 'ink>', '\n'].map(asAnswer)
  let thinking = true
  for (const { kind, text } of chunks) {
    if (thinking && kind === 'answer') {
      thinking = false
      yield* ['\n</', 'think', '>\n\n'].map(asAnswer)
    }
    yield asAnswer(text)
  }
}

function asAnswer(text: string): Chunk {
  return { kind: 'answer', text }
}
