import { setTimeout as sleep } from 'node:timers/promises'
import { makeMp4 } from '#lib/attachments/testing/make-video.ts'
import { asMegabytes, asMilliseconds } from '../format-units.ts'
import { longestStall } from '../rig/longest-stall.ts'
import { residentBytes } from '../rig/process-usage.ts'
import { setPace } from '../rig/simulator.ts'
import type { Rig } from '../rig/start-rig.ts'
import { highestMemory } from '../rig/watch-memory.ts'
import { factRow, limitedRow, type Row } from '../row.ts'
import { askFull } from '../stream/ask.ts'
import { uploadFile } from '../stream/upload-picture.ts'
import { visit } from '../stream/visit.ts'

const megabyte = 1_000_000
const videoBytes = 100 * megabyte
const restMs = 3000
const pace = { reasoningChunks: 50, answerChunks: 50, chunksPerSecond: 100 }

/** How far the server's memory grows while one turn sends a video of 100 MB to the service. */
export async function video(rig: Rig): Promise<Row[]> {
  await setPace(rig.simulator, { ...pace, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 })
  const { url, pid } = rig.full
  const cookie = await visit(url)
  const { attachmentId, answer } = await uploadFile(url, cookie, {
    name: 'large.mp4',
    bytes: padded(makeMp4({ width: 1280, height: 720, seconds: 60 }), videoBytes),
  })
  if (!attachmentId) throw new Error(`The video was not taken: ${answer}`)
  await askFull(url, cookie)('Warm up')
  await sleep(restMs)
  const idle = residentBytes(pid)
  await longestStall(rig.full)
  const highest = await highestMemory(pid, () =>
    askFull(url, cookie, [attachmentId])('What moves?'),
  )
  const stall = await longestStall(rig.full)
  return [
    limitedRow(`A turn with a video of ${asMegabytes(videoBytes)}: memory of the server`, {
      value: highest - idle,
      limit: 48 * megabyte,
      format: (bytes) => `+${asMegabytes(bytes)}`,
      baseline: `idle ${asMegabytes(idle)}`,
    }),
    factRow('The same turn: longest stall of the event loop', asMilliseconds(stall)),
  ]
}

/** An MP4 made as long as that by a box that players skip. */
function padded(mp4: Buffer, length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  bytes.set(mp4)
  new DataView(bytes.buffer).setUint32(mp4.length, length - mp4.length)
  bytes.set(new TextEncoder().encode('free'), mp4.length + 4)
  return bytes
}
