import { AppError } from '#lib/errors.ts'
import { findOwnTurn } from './find-own-turn.ts'
import { findTurnJob, type TurnJob } from './turn-job.ts'

/**
 * The job of a turn of this owner, or null when this process has none of it. A turn that is being
 * answered here can be watched and stopped even while the database is away.
 * @throws AppError `not_found`.
 */
export async function requireOwnTurn(ownerId: string, turnId: string): Promise<TurnJob | null> {
  const job = findTurnJob(turnId)
  if (job?.ownerId === ownerId) return job
  if (job || !(await findOwnTurn(ownerId, turnId))) throw new AppError('not_found')
  return null
}
