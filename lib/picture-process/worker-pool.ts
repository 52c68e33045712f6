import { createQueue } from '#lib/create-queue.ts'
import { processWide } from '#lib/process-wide.ts'
import { PictureWorker } from './picture-worker.ts'

/** Decoding is bounded in memory per picture, so the number at once bounds the whole. */
const AT_ONCE = 2
/** A worker is started in a quarter of a second, and holds 100 MB while it rests. */
const REST_MS = 25_000
/**
 * A worker that is fatter than this, in bytes, or this old is replaced: memory frays. A phone's HEIC
 * leaves 330 MB, a JPEG 2000 of 10 megapixels 420, and a new worker would take most of a second to
 * compile ImageMagick for the next one.
 */
const WORN_BYTES = 450 * 1024 * 1024
const WORN_JOBS = 200

interface RestingWorker {
  worker: PictureWorker
  timer: NodeJS.Timeout
}

interface Pool {
  queue: ReturnType<typeof createQueue>
  resting: RestingWorker[]
}

const pool = processWide<Pool>('picture-workers', () => ({
  queue: createQueue(AT_ONCE),
  resting: [],
}))

/** Runs work with a picture worker, at most two at a time, first come first served. */
export function withWorker<T>(work: (worker: PictureWorker) => Promise<T>): Promise<T> {
  return pool.queue(() => work(wake() ?? new PictureWorker()))
}

/** Keeps a worker for the next job for a while, unless it is worn out. */
export function restWorker(worker: PictureWorker, residentBytes: number): void {
  if (residentBytes > WORN_BYTES || worker.jobs >= WORN_JOBS) {
    worker.end()
    return
  }
  const timer = setTimeout(() => {
    pool.resting = pool.resting.filter((rest) => rest.worker !== worker)
    worker.end()
  }, REST_MS)
  timer.unref()
  worker.rest()
  pool.resting.push({ worker, timer })
}

/** Takes the worker that rested last, so that the others can rest until they are ended. */
function wake(): PictureWorker | undefined {
  for (let rest = pool.resting.pop(); rest; rest = pool.resting.pop()) {
    clearTimeout(rest.timer)
    if (!rest.worker.isDead) return rest.worker
  }
  return undefined
}
