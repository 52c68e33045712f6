import { setTimeout as sleep } from 'node:timers/promises'
import { asMilliseconds } from '../format-units.ts'
import { cpuSeconds } from '../rig/process-usage.ts'
import type { Server } from '../rig/serve.ts'
import { setPace } from '../rig/simulator.ts'
import type { Rig } from '../rig/start-rig.ts'
import { factRow, type Row } from '../row.ts'
import { type Ask, askBare, askFull } from '../stream/ask.ts'
import { visit } from '../stream/visit.ts'

const turns = 40

/** What a turn costs the server however little is said: one reasoning chunk and one of the answer. */
export async function cpuPerTurn(rig: Rig): Promise<Row[]> {
  const pace = { reasoningChunks: 1, answerChunks: 1, chunksPerSecond: 1000 }
  await setPace(rig.simulator, { ...pace, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 })
  const bare = await measure(rig.bare, askBare(rig.bare.url))
  const full = await measure(rig.full, askFull(rig.full.url, await visit(rig.full.url)))
  return [
    factRow('CPU of a turn of two chunks', asMilliseconds(full), `bare ${asMilliseconds(bare)}`),
  ]
}

async function measure(server: Server, ask: Ask): Promise<number> {
  await ask('Warm?')
  await sleep(1000)
  const before = cpuSeconds(server.pid)
  for (let turn = 0; turn < turns; turn += 1) await ask('Well?')
  return ((cpuSeconds(server.pid) - before) / turns) * 1000
}
