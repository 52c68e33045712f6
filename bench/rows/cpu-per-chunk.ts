import { setTimeout as sleep } from 'node:timers/promises'
import { asMicroseconds, asRatio } from '../format-units.ts'
import { median } from '../median.ts'
import { cpuSeconds } from '../rig/process-usage.ts'
import type { Server } from '../rig/serve.ts'
import { setPace } from '../rig/simulator.ts'
import type { Rig } from '../rig/start-rig.ts'
import { limitedRow, type Row } from '../row.ts'
import { type Ask, askBare, askFull } from '../stream/ask.ts'
import { visit } from '../stream/visit.ts'

const pairs = 5
const idleMs = 3000
const limit = 1.5

/** A usual pace, and one at which several chunks share each read from the socket. */
const loads: Load[] = [
  { streams: 20, reasoningChunks: 600, answerChunks: 300, chunksPerSecond: 100 },
  { streams: 6, reasoningChunks: 2000, answerChunks: 1000, chunksPerSecond: 400 },
]

interface Load {
  /** At once. */
  streams: number
  reasoningChunks: number
  answerChunks: number
  /** On each stream. */
  chunksPerSecond: number
}

interface Side {
  server: Server
  ask: Ask
  /** Share of one core that the server takes when nobody asks. */
  idle: number
}

/**
 * Processor time of the server per chunk that the model service sends, full route over bare route,
 * in pairs one after the other. Everything of a turn counts: the question's transaction, the saved
 * answer, the log.
 */
export async function cpuPerChunk(rig: Rig): Promise<Row[]> {
  const bare = await makeSide(rig.bare, askBare(rig.bare.url))
  const full = await makeSide(rig.full, askFull(rig.full.url, await visit(rig.full.url)))
  const rows: Row[] = []
  for (const load of loads) rows.push(await compare(rig, { bare, full }, load))
  return rows
}

async function makeSide(server: Server, ask: Ask): Promise<Side> {
  const { cpu, seconds } = await usageDuring(server, () => sleep(idleMs))
  return { server, ask, idle: cpu / seconds }
}

async function compare(rig: Rig, sides: { bare: Side; full: Side }, load: Load): Promise<Row> {
  const { streams, ...pace } = load
  await setPace(rig.simulator, { ...pace, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 })
  // Compilers and caches are warm before anything counts.
  await measure(sides.bare, load)
  await measure(sides.full, load)
  const samples: { bare: number; full: number }[] = []
  for (let pair = 0; pair < pairs; pair += 1) {
    samples.push({ bare: await measure(sides.bare, load), full: await measure(sides.full, load) })
  }
  const of = (side: 'bare' | 'full') => asMicroseconds(median(samples.map((each) => each[side])))
  return limitedRow(
    `CPU per upstream chunk, full turn / bare route, ${streams} streams of ${load.chunksPerSecond}/s`,
    {
      value: median(samples.map((sample) => sample.full / sample.bare)),
      limit,
      format: asRatio,
      baseline: `full ${of('full')}, bare ${of('bare')}`,
    },
  )
}

/** Microseconds of processor time per chunk, less what the server takes when nobody asks. */
async function measure({ server, ask, idle }: Side, load: Load): Promise<number> {
  const { cpu, seconds } = await usageDuring(server, () =>
    Promise.all(Array.from({ length: load.streams }, (_, index) => ask(`Question ${index}`))),
  )
  const chunks = load.streams * (load.reasoningChunks + load.answerChunks)
  return ((cpu - idle * seconds) / chunks) * 1e6
}

async function usageDuring(server: Server, work: () => Promise<unknown>) {
  const before = { cpu: cpuSeconds(server.pid), at: performance.now() }
  await work()
  const seconds = (performance.now() - before.at) / 1000
  return { cpu: cpuSeconds(server.pid) - before.cpu, seconds }
}
