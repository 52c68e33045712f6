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
  // An event that the log does not have is of another life of this turn: from the start, then.
  return job ? tailLog(job.log, after > job.log.length ? 0 : after) : null
}
