import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import type { ConversationChanges } from './schema.ts'

/**
 * Changes what an owner may change of a conversation. Its place in the list stays.
 * @throws AppError `not_found`, also for a head turn or an attachment of another conversation;
 * `unknown_model`.
 */
export async function changeConversation(
  ownerId: string,
  conversationId: string,
  { leftOut, ...changes }: ConversationChanges,
): Promise<void> {
  if (changes.model !== undefined) modelEntry(changes.model)
  const { headTurnId } = changes
  const where = {
    id: conversationId,
    ownerId,
    ...(headTurnId !== undefined && { turns: { some: { id: headTurnId } } }),
  }
  await db.$transaction(async (transaction) => {
    // An empty update matches no row, so count instead to see whether the conversation exists.
    if ((await transaction.conversation.count({ where })) === 0) throw new AppError('not_found')
    await transaction.conversation.updateMany({ where, data: changes })
    if (leftOut) await leaveOut(transaction, conversationId, [...new Set(leftOut)])
  })
}

async function leaveOut(
  transaction: Prisma.TransactionClient,
  conversationId: string,
  attachmentIds: string[],
): Promise<void> {
  const known = await transaction.attachment.count({
    where: { id: { in: attachmentIds }, turns: { some: { turn: { conversationId } } } },
  })
  if (known !== attachmentIds.length) throw new AppError('not_found')
  await transaction.leftOut.deleteMany({ where: { conversationId } })
  await transaction.leftOut.createMany({
    data: attachmentIds.map((attachmentId) => ({ conversationId, attachmentId })),
  })
}
