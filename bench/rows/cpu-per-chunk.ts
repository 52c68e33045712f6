import { setTimeout as sleep } from 'node:timers/promises'
import { asMicroseconds, asRatio } from '../format-units.ts'
import { median } from '../median.ts'
import { cpuSeconds } from '../rig/process-usage.ts'
import { setPace } from '../rig/simulator.ts'
import type { Rig, Server } from '../rig/start-rig.ts'
import { limitedRow, type Row } from '../row.ts'
import { type Ask, askBare, askFull } from '../stream/ask.ts'

const pairs = 7
const streams = 20
const pace = { reasoningChunks: 600, answerChunks: 300, chunksPerSecond: 100 }
const chunks = streams * (pace.reasoningChunks + pace.answerChunks)
const idleMs = 1500
const limit = 1.5

/**
 * Processor time of the server per chunk that the model service sends, full route over bare route,
 * in pairs one after the other. Everything of a turn counts: the question's transaction, the saved
 * answer, the log.
 */
export async function cpuPerChunk(rig: Rig): Promise<Row[]> {
  await setPace(rig.simulator, { ...pace, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 })
  const bare = { server: rig.bare, ask: askBare(rig.bare.url) }
  const full = { server: rig.full, ask: await askFull(rig.full.url) }
  // Compilers and caches are warm before anything counts.
  await measure(bare)
  await measure(full)
  const samples: { bare: number; full: number }[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    samples.push({ bare: await measure(bare), full: await measure(full) })
  }
  const ratios = samples.map((sample) => sample.full / sample.bare)
  const of = (side: 'bare' | 'full') => asMicroseconds(median(samples.map((each) => each[side])))
  return [
    limitedRow('CPU per upstream chunk, full turn ÷ bare route', {
      value: median(ratios),
      limit,
      format: asRatio,
      baseline: `full ${of('full')}, bare ${of('bare')}`,
    }),
  ]
}

/** Microseconds of processor time per chunk, less what the same server uses when nobody asks. */
async function measure({ server, ask }: { server: Server; ask: Ask }): Promise<number> {
  const idle = await usageDuring(server, () => sleep(idleMs))
  const busy = await usageDuring(server, () =>
    Promise.all(Array.from({ length: streams }, (_, index) => ask(`Question ${index}`))),
  )
  const used = busy.cpu - (idle.cpu / idle.seconds) * busy.seconds
  return (used / chunks) * 1e6
}

async function usageDuring(server: Server, work: () => Promise<unknown>) {
  const before = { cpu: cpuSeconds(server.pid), at: performance.now() }
  await work()
  const seconds = (performance.now() - before.at) / 1000
  return { cpu: cpuSeconds(server.pid) - before.cpu, seconds }
}
