import type { PictureHeader } from './job.ts'
import { runJob } from './run-job.ts'

/** A header is read in a few milliseconds, unless it was made to take longer. */
const CPU_LIMIT_MS = 1000

/**
 * What a file is, from its header only: nothing is decoded, so that a bomb costs nothing.
 * @throws AppError, see `runJob`.
 */
export async function inspectPicture({
  path,
  name,
}: {
  path: string
  name: string
}): Promise<PictureHeader> {
  const answer = await runJob({ kind: 'inspect', path, cpuLimitMs: CPU_LIMIT_MS }, name)
  if (!('mediaType' in answer)) throw new Error('A picture worker answered another question')
  return answer
}
