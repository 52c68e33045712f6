// A process of its own (`probe-video.ts` starts it): reads what a video is with MediaInfo, tells its
// parent, ends. A thread does the reading, because a crafted file may never give the processor back;
// the main thread stays awake to see that, or that the parent is gone. Not TypeScript: stripping types
// would take a third of its time.
// @ts-check
import { open } from 'node:fs/promises'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/**
 * Limit of processor time, not of the clock, so that a busy machine refuses no good file. Most need
 * 250 ms.
 */
const LIMIT_MS = 1000
const CHECK_EVERY_MS = 50

if (isMainThread) {
  process.once('disconnect', () => process.exit(1))
  setInterval(() => {
    const { user, system } = process.cpuUsage()
    if ((user + system) / 1000 > LIMIT_MS) process.exit(1)
  }, CHECK_EVERY_MS)
  const thread = new Worker(import.meta.filename, { workerData: process.argv[2] })
  thread.once('error', () => process.exit(1))
  thread.once('message', (facts) => process.send?.(facts, () => process.exit()))
} else {
  parentPort?.postMessage(await probe(String(workerData)))
}

/**
 * Null when there is no picture to see in it, or when its end is missing.
 * @param {string} path
 */
async function probe(path) {
  const { default: mediaInfoFactory } = await import('mediainfo.js')
  const file = await open(path)
  const { size } = await file.stat()
  const mediaInfo = await mediaInfoFactory({ format: 'object' })
  const { media } = await mediaInfo.analyzeData(size, async (length, offset) => {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset)
    return buffer.subarray(0, bytesRead)
  })
  const general = media?.track.find((track) => track['@type'] === 'General')
  const video = media?.track.find((track) => track['@type'] === 'Video')
  if (!video || general?.extra?.IsTruncated === 'Yes') return null
  const width = (video.Width ?? 0) * (video.PixelAspectRatio ?? 1)
  const height = video.Height ?? 0
  const upright = Number(video.Rotation ?? 0) % 180 === 0
  return {
    width: upright ? width : height,
    height: upright ? height : width,
    seconds: general?.Duration ?? video.Duration ?? 0,
  }
}
