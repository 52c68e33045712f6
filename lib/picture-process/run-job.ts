import { AppError } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import type { Failure, Job, PictureHeader, Rendered } from './job.ts'
import type { Outcome } from './picture-worker.ts'
import { restWorker, withWorker } from './worker-pool.ts'

/** Wall-clock limits, generous for busy machines; the worker watches its own processor time. */
const LIMITS_MS = { inspect: 10_000, render: 20_000 }

/**
 * Has a picture worker do a job.
 * @param name the file's, for the sentence of an error.
 * @throws AppError `picture_format`, `picture_unreadable`; `picture_too_complex` when it takes too
 * much time or memory; `storage_full`.
 */
export async function runJob(job: Job, name: string): Promise<PictureHeader | Rendered> {
  const outcome = await withWorker(async (worker) => {
    const outcome = await worker.run(job, LIMITS_MS[job.kind])
    // Reuse only a worker whose job went well, because a failed decoder may leave something behind.
    if (isClean(job, outcome)) restWorker(worker, outcome.residentBytes)
    else worker.end()
    return outcome
  })
  if ('died' in outcome) {
    log.warn({ job: job.kind, died: outcome.died }, 'a picture took its worker down')
    const code = outcome.died === 'crash' ? 'picture_unreadable' : 'picture_too_complex'
    throw new AppError(code, { details: { name } })
  }
  if ('failed' in outcome.answer) throw toError(outcome.answer, name)
  return outcome.answer
}

function isClean(job: Job, outcome: Outcome): outcome is Exclude<Outcome, { died: unknown }> {
  return !('died' in outcome) && (job.kind === 'inspect' || !('failed' in outcome.answer))
}

const CODES = {
  format: 'picture_format',
  unreadable: 'picture_unreadable',
  complex: 'picture_too_complex',
} as const

function toError({ failed, code }: Failure, name: string): Error {
  if (failed !== 'system') return new AppError(CODES[failed], { details: { name } })
  // `toAppError` knows what the codes of the file system mean.
  return Object.assign(new Error('A picture worker could not read or write'), { code })
}
