import type { PictureHeader } from './job.ts'
import { runJob } from './run-job.ts'

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
  const answer = await runJob({ kind: 'inspect', path }, name)
  if (!('mediaType' in answer)) throw new Error('A picture worker answered another question')
  return answer
}
