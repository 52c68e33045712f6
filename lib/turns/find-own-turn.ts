import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'

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
