import { asMilliseconds } from '../format-units.ts'
import { median } from '../median.ts'
import { setPace } from '../rig/simulator.ts'
import type { Rig } from '../rig/start-rig.ts'
import { limitedRow, type Row } from '../row.ts'
import { askBare, askFull } from '../stream/ask.ts'
import { visit } from '../stream/visit.ts'

const requests = 50
const warmUp = 5
const pace = { reasoningChunks: 5, answerChunks: 5, chunksPerSecond: 1000 }
const limitMs = 25

/**
 * How much later the first reasoning arrives than from the bare route: one request at a time, one of
 * each in turn, against a service that answers at once.
 */
export async function firstByte(rig: Rig): Promise<Row[]> {
  await setPace(rig.simulator, { ...pace, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 })
  const bare = askBare(rig.bare.url)
  const full = askFull(rig.full.url, await visit(rig.full.url))
  const samples: { bare: number; full: number }[] = []
  for (let request = -warmUp; request < requests; request += 1) {
    const sample = {
      bare: (await bare('Well?')).firstReasoningMs,
      full: (await full('Well?')).firstReasoningMs,
    }
    if (request >= 0) samples.push(sample)
  }
  const of = (side: 'bare' | 'full') => asMilliseconds(median(samples.map((each) => each[side])))
  return [
    limitedRow('First reasoning byte after the bare route’s, p50', {
      value: median(samples.map((sample) => sample.full - sample.bare)),
      limit: limitMs,
      format: asMilliseconds,
      baseline: `full ${of('full')}, bare ${of('bare')}`,
    }),
  ]
}
