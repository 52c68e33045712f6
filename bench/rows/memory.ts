import { randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { asMegabytes, asMilliseconds } from '../format-units.ts'
import { median } from '../median.ts'
import { longestStall } from '../rig/longest-stall.ts'
import { residentBytes } from '../rig/process-usage.ts'
import { setPace } from '../rig/simulator.ts'
import type { Rig } from '../rig/start-rig.ts'
import { highestMemory } from '../rig/watch-memory.ts'
import { limitedRow, type Row } from '../row.ts'
import { askFull } from '../stream/ask.ts'
import { uploadPicture } from '../stream/upload-picture.ts'
import { visit } from '../stream/visit.ts'

const turns = 20
/** A stall of a noisy machine is in one of them; one of ours is in all. */
const waves = 5
/** Of the picture, in pixels: noise of this size is a file of 10 MB. */
const side = 3100
const restMs = 2000
const pace = { reasoningChunks: 100, answerChunks: 50, chunksPerSecond: 100 }
const megabyte = 1_000_000

/** What 20 turns at once with a 10 MB picture each cost the server: memory, and patience. */
export async function memory(rig: Rig): Promise<Row[]> {
  await setPace(rig.simulator, { ...pace, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 })
  const { url, pid } = rig.full
  const cookie = await visit(url)
  const before = residentBytes(pid)
  const picture = await drawNoise()
  const ids: string[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    // Bytes after the end of a JPEG make it another file without changing the picture.
    const bytes = Buffer.concat([picture, Buffer.from(`${turn}`)])
    ids.push(await uploadPicture(url, cookie, new Uint8Array(bytes)))
  }
  const plain: number[] = []
  const stalls: number[] = []
  let idle = 0
  let highest = 0
  for (let wave = 0; wave < waves; wave += 1) {
    // The same without pictures, for comparison, and so that what turns need is loaded.
    plain.push(await stallOf(rig, () => Promise.all(ids.map(() => askFull(url, cookie)('Hello')))))
    await sleep(restMs)
    idle ||= residentBytes(pid)
    const work = () => Promise.all(ids.map((id) => askFull(url, cookie, [id])('What is this?')))
    stalls.push(
      await stallOf(rig, async () => {
        highest = Math.max(highest, await highestMemory(pid, work))
      }),
    )
    await sleep(restMs)
  }
  const what = `${turns} turns at once, a ${asMegabytes(picture.length)} picture each`
  return [
    limitedRow(`${what}: memory of the server`, {
      value: highest - idle,
      limit: 150 * megabyte,
      format: (bytes) => `+${asMegabytes(bytes)}`,
      baseline: `idle ${asMegabytes(idle)}, before the uploads ${asMegabytes(before)}`,
    }),
    limitedRow(`${what}: longest stall of the event loop, median`, {
      value: median(stalls),
      limit: 50,
      format: asMilliseconds,
      baseline: `without pictures ${asMilliseconds(median(plain))}; all: ${stalls.map(asMilliseconds).join(', ')}`,
    }),
  ]
}

/** The longest stall of the app's event loop while `work` goes on, in milliseconds. */
async function stallOf({ full }: Rig, work: () => Promise<unknown>): Promise<number> {
  await longestStall(full)
  await work()
  return longestStall(full)
}

/** A JPEG that compresses as badly as one can. */
function drawNoise(): Promise<Buffer> {
  const raw = { width: side, height: side, channels: 3 } as const
  return sharp(randomBytes(side * side * 3), { raw })
    .jpeg({ quality: 95 })
    .toBuffer()
}
