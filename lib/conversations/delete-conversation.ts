import { removeAttachments } from '#lib/attachments/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { discardTurnJob } from '#lib/turns/index.ts'

/**
 * Deletes a conversation with its turns, shares, and those of its attachments that no other
 * conversation uses. A turn that is running ends first: nobody is left to read its answer.
 * @throws AppError `not_found`.
 */
export async function deleteConversation(ownerId: string, conversationId: string): Promise<void> {
  const conversation = await db.conversation.findUnique({
    where: { id: conversationId, ownerId },
    select: { turns: { select: { id: true } } },
  })
  if (!conversation) throw new AppError('not_found')
  for (const { id } of conversation.turns) await discardTurnJob(id)

  const attachments = await db.attachment.findMany({
    where: { ownerId, turns: { some: { turn: { conversationId } } } },
    select: { id: true },
  })
  await db.conversation.deleteMany({ where: { id: conversationId, ownerId } })
  await removeAttachments({ ownerId, id: { in: attachments.map(({ id }) => id) } })
}
