import { Refusal } from '../http/refusal.ts'
import type { Chunk } from '../reply/reply.ts'
import type { Behaviour } from '../scripts/schema.ts'
import type { Settings } from '../settings.ts'
import type { Encoder } from './encoder.ts'
import { playOddities } from './play-oddities.ts'
import { say } from './say.ts'
import type { Step } from './step.ts'
import { trackProgress } from './track-progress.ts'

/** Time to read what came before a reset: a client drops what it had not read by then. */
const beforeResetMs = 300

/** Between two looks at whether a held stream may go on. */
const holdMs = 20

/** The faults that strike at a place in the stream. Returns true when the stream is over. */
function createStrike(encoder: Encoder, behaviour: Behaviour) {
  const progress = trackProgress()
  const { errorAfter, resetAfter } = behaviour
  let { silenceAfter } = behaviour
  return function* strike(chunk: Chunk | null): Generator<Step, boolean> {
    if (chunk) progress.add(chunk)
    if (silenceAfter && progress.reached(silenceAfter)) {
      yield { waitMs: silenceAfter.ms }
      silenceAfter = undefined
    }
    // Read anew each time: the script store takes it away.
    while (behaviour.holdAfter && progress.reached(behaviour.holdAfter)) yield { waitMs: holdMs }
    if (errorAfter && progress.reached(errorAfter)) {
      const { form } = new Refusal(errorAfter.refusal, errorAfter.message)
      yield* say(encoder.error(form))
      return true
    }
    if (resetAfter && progress.reached(resetAfter)) {
      yield { waitMs: beforeResetMs }
      yield { reset: true, waitMs: 0 }
      return true
    }
    return false
  }
}

function* playEnd(encoder: Encoder, behaviour: Behaviour, reason: string): Generator<Step> {
  const { omitFinishReason, omitUsage, omitDone, afterDone, finishReason } = behaviour
  if (!omitFinishReason) yield* say(encoder.finish(finishReason ?? reason))
  if (!omitUsage) yield* say(encoder.usage())
  if (!omitDone) yield* say(encoder.done())
  if (afterDone) yield* say(afterDone)
}

/** The whole stream of one request as steps, faults included. */
export function* playReply(
  chunks: Iterable<Chunk>,
  encoder: Encoder,
  behaviour: Behaviour,
  settings: Settings,
  finishReason: string,
): Generator<Step> {
  const strike = createStrike(encoder, behaviour)
  const waitMs = 1000 / settings.chunksPerSecond
  let previous: Chunk['kind'] | null = null
  yield* say(encoder.opening())
  if (yield* strike(null)) return
  for (const chunk of chunks) {
    const { kind } = chunk
    if (previous === 'reasoning' && kind === 'answer') {
      yield { waitMs: settings.pauseBeforeAnswerMs }
    }
    if (previous !== kind) yield* playOddities(encoder, behaviour, kind)
    previous = kind
    yield { bytes: encoder.chunk(chunk), waitMs }
    if (yield* strike(chunk)) return
  }
  yield* playEnd(encoder, behaviour, finishReason)
}
