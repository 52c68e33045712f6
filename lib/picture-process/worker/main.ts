import { setPriority } from 'node:os'
import { Worker } from 'node:worker_threads'
import { jobSchema, type WorkerMessage } from '../job.ts'
import { answerJob } from './answer-job.ts'

// A process of its own that opens other people's files: what goes wrong here ends here. The server
// sends one job after the other, and kills the process when it is not done in time.

/** Below the server, whose readers wait for the next word; not so low that uploads starve. */
const NICENESS = 5

const watchdog = new Worker(new URL('watchdog.ts', import.meta.url))
const send = (message: WorkerMessage) => process.send?.(message)

setPriority(NICENESS)
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
process.on('message', async (message) => {
  const job = jobSchema.parse(message)
  watchdog.postMessage(job.cpuLimitMs)
  const answer = await answerJob(job)
  watchdog.postMessage(0)
  send({ answer, residentBytes: process.memoryUsage.rss() })
})
watchdog.once('online', () => send({ ready: true }))
