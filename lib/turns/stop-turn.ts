import { requireOwnTurn } from './find-own-turn.ts'
import { endTurnJob } from './turn-job.ts'

/**
 * Ends a running turn; what it has answered so far is kept. Resolves when that is written.
 * Stopping a finished turn does nothing.
 * @throws AppError `not_found`.
 */
export async function stopTurn(ownerId: string, turnId: string): Promise<void> {
  const job = await requireOwnTurn(ownerId, turnId)
  if (job) await endTurnJob(turnId, 'stopped')
}
