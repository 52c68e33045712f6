import { removeAttachments } from '#lib/attachments/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { removeConversations } from './remove-conversations.ts'

/**
 * Deletes a conversation with its turns, shares, and those of its attachments that no other
 * conversation uses. A turn that is running ends: nobody is left to read its answer.
 * @throws AppError `not_found`.
 */
export async function deleteConversation(ownerId: string, conversationId: string): Promise<void> {
  const attachments = await db.attachment.findMany({
    where: { ownerId, turns: { some: { turn: { conversationId } } } },
    select: { id: true },
  })
  const count = await removeConversations(ownerId, [conversationId])
  if (count === 0) throw new AppError('not_found')
  await removeAttachments({ ownerId, id: { in: attachments.map(({ id }) => id) } })
}
