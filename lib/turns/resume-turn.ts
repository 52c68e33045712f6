import { requireOwnTurn } from './find-own-turn.ts'
import { tailLog } from './tail-log.ts'

/**
 * The stream of a turn again, after the event with the id `after`; null once its log is gone.
 * @throws AppError `not_found`.
 */
export async function resumeTurn(
  ownerId: string,
  turnId: string,
  after: number,
): Promise<ReadableStream<Uint8Array> | null> {
  const job = await requireOwnTurn(ownerId, turnId)
  // Start over if the log has no such event: the id belongs to an earlier log of this turn.
  return job ? tailLog(job.log, after > job.log.length ? 0 : after) : null
}
