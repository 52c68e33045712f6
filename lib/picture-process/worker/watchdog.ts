import { parentPort } from 'node:worker_threads'
import { CHECK_EVERY_MS, MAX_RESIDENT_BYTES } from './limits.ts'

// A thread beside the decoders, because one that is busy answers nobody: not the clock, not a
// server that has gone. It ends the whole process, at once, whatever another thread is doing.
// Time is the processor's, not the clock's: on a busy machine a good picture may wait its turn.

const server = process.ppid
let limit: { startedAt: NodeJS.CpuUsage; micros: number } | undefined

/** A job begins, and may take so many milliseconds; or, with 0, it has ended. */
parentPort?.on('message', (limitMs: number) => {
  limit = limitMs > 0 ? { startedAt: process.cpuUsage(), micros: limitMs * 1000 } : undefined
})

setInterval(() => {
  const isTooFat = process.memoryUsage.rss() > MAX_RESIDENT_BYTES
  if (isTooFat || isTooLate() || process.ppid !== server) process.kill(process.pid, 'SIGKILL')
}, CHECK_EVERY_MS)

function isTooLate(): boolean {
  if (!limit) return false
  const { user, system } = process.cpuUsage(limit.startedAt)
  return user + system > limit.micros
}
