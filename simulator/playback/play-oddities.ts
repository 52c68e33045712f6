import type { Chunk } from '../reply/reply.ts'
import type { Behaviour } from '../scripts/schema.ts'
import type { Encoder } from './encoder.ts'
import { say } from './say.ts'
import type { Step } from './step.ts'

/** The odd lines a script plants: junk as each kind of text begins, floods as the answer does. */
export function* playOddities(
  encoder: Encoder,
  behaviour: Behaviour,
  kind: Chunk['kind'],
): Generator<Step> {
  for (const junk of behaviour.junk ?? []) yield* say(encoder.junk(junk))
  if (kind !== 'answer') return
  const { hugeEventBytes, newlinelessBytes } = behaviour
  if (hugeEventBytes) yield* say(encoder.chunk({ kind, text: 'x'.repeat(hugeEventBytes) }))
  if (newlinelessBytes) yield* say(`data: ${'x'.repeat(newlinelessBytes)}`)
}
