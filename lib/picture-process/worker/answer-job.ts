import type { Failure, Job, PictureHeader, Rendered } from '../job.ts'
import { findSource } from './find-source.ts'
import { Refusal } from './refusal.ts'
import { renderPicture } from './render-picture.ts'

/** What decoders say when memory, not the file, is at an end. */
const OUT_OF_MEMORY = /memory|resource ?limit|cache resources|exceeds (system|pixel) limit/i
/** Errors of the file system that are nobody's file's fault. */
const SYSTEM_CODE = /^(ENOSPC|EDQUOT|EACCES|EMFILE|ENFILE|ENOENT|EIO)$/

/** Does one job. Whatever a decoder throws becomes a failure that says whose fault it is. */
export async function answerJob(job: Job): Promise<PictureHeader | Rendered | Failure> {
  try {
    if (job.kind === 'render') return await renderPicture(job)
    const { mediaType, width, height, pages, maxPixels } = await findSource(job.path)
    return { mediaType, width, height, maxPixels, ...(pages !== undefined && { pages }) }
  } catch (error) {
    return explain(error)
  }
}

function explain(error: unknown): Failure {
  if (error instanceof Refusal) return { failed: error.reason }
  if (!(error instanceof Error)) return { failed: 'unreadable' }
  if ('code' in error && SYSTEM_CODE.test(String(error.code))) {
    return { failed: 'system', code: String(error.code) }
  }
  // WebAssembly that ran against its limits cannot be used again; the server ends this worker.
  const isExhausted = error instanceof WebAssembly.RuntimeError || OUT_OF_MEMORY.test(error.message)
  return { failed: isExhausted ? 'complex' : 'unreadable' }
}
