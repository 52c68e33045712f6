import { refusals } from '../http/refusals.ts'
import type { Chunk } from '../reply/reply.ts'
import type { Behaviour } from '../scripts/schema.ts'
import type { Settings } from '../settings.ts'
import type { Encoder } from './encoder.ts'
import type { Step } from './step.ts'
import { trackProgress } from './track-progress.ts'

/** Gives the bytes before a reset time to be read: a reset may overtake them. */
const beforeResetMs = 50

function* playOddities(encoder: Encoder, behaviour: Behaviour): Generator<Step> {
  for (const kind of behaviour.junk ?? []) yield { bytes: encoder.junk(kind), waitMs: 0 }
  if (behaviour.hugeEventBytes) {
    const text = 'x'.repeat(behaviour.hugeEventBytes)
    yield { bytes: encoder.chunk({ kind: 'answer', text }), waitMs: 0 }
  }
  if (behaviour.newlinelessBytes) {
    yield { bytes: `data: ${'x'.repeat(behaviour.newlinelessBytes)}`, waitMs: 0 }
  }
}

function* playEnd(encoder: Encoder, behaviour: Behaviour, reason: string): Generator<Step> {
  const { omitFinishReason, omitUsage, omitDone, afterDone, finishReason } = behaviour
  if (!omitFinishReason) yield { bytes: encoder.finish(finishReason ?? reason), waitMs: 0 }
  if (!omitUsage) yield { bytes: encoder.usage(), waitMs: 0 }
  if (!omitDone) yield { bytes: encoder.done(), waitMs: 0 }
  if (afterDone) yield { bytes: afterDone, waitMs: 0 }
}

/** The whole stream of one request as steps, faults included. */
export function* playReply(
  chunks: Iterable<Chunk>,
  encoder: Encoder,
  behaviour: Behaviour,
  settings: Settings,
  finishReason: string,
): Generator<Step> {
  const progress = trackProgress()
  const waitMs = 1000 / settings.chunksPerSecond
  let { silenceAfter } = behaviour
  let previous: Chunk['kind'] | null = null
  yield { bytes: encoder.opening(), waitMs: 0 }
  for (const chunk of chunks) {
    if (previous === 'reasoning' && chunk.kind === 'answer') {
      yield { waitMs: settings.pauseBeforeAnswerMs }
    }
    if (previous === null) yield* playOddities(encoder, behaviour)
    previous = chunk.kind
    yield { bytes: encoder.chunk(chunk), waitMs }
    progress.add(chunk)
    if (silenceAfter && progress.reached(silenceAfter)) {
      yield { waitMs: silenceAfter.ms }
      silenceAfter = undefined
    }
    if (behaviour.errorAfter && progress.reached(behaviour.errorAfter)) {
      yield { bytes: encoder.error(refusals[behaviour.errorAfter.refusal]), waitMs: 0 }
      return
    }
    if (behaviour.resetAfter && progress.reached(behaviour.resetAfter)) {
      yield { waitMs: beforeResetMs }
      yield { reset: true, waitMs: 0 }
      return
    }
  }
  yield* playEnd(encoder, behaviour, finishReason)
}
