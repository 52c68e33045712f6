import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { findTurnJob, type TurnJob } from './turn-job.ts'

/**
 * A turn of this owner, or null when the id is free.
 * @throws AppError `not_found` when it is somebody else's.
 */
export async function findOwnTurn(ownerId: string, turnId: string) {
  const turn = await db.turn.findUnique({
    where: { id: turnId },
    include: {
      conversation: { select: { ownerId: true } },
      attachments: { select: { attachmentId: true }, orderBy: { position: 'asc' } },
    },
  })
  if (!turn) return null
  const { conversation, attachments, ...rest } = turn
  if (conversation.ownerId !== ownerId) throw new AppError('not_found')
  return { ...rest, attachmentIds: attachments.map(({ attachmentId }) => attachmentId) }
}

export type OwnTurn = NonNullable<Awaited<ReturnType<typeof findOwnTurn>>>

/**
 * The job of a turn of this owner, or null when this process has none of it. A turn that is being
 * answered here can be watched and stopped even while the database is away. Of one that has ended
 * the database says whose it is: it may have been deleted, or brought to another owner.
 * @throws AppError `not_found`.
 */
export async function requireOwnTurn(ownerId: string, turnId: string): Promise<TurnJob | null> {
  const job = findTurnJob(turnId)
  if (job?.ownerId === ownerId && !job.log.closed) return job
  const where = { id: turnId, conversation: { ownerId } }
  if ((await db.turn.count({ where })) === 0) throw new AppError('not_found')
  return job ?? null
}
