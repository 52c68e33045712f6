import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import type { ConversationChanges } from './schema.ts'

/**
 * Changes what an owner may change of a conversation. Its place in the list stays.
 * @throws AppError `not_found`, also for a head turn of another conversation; `unknown_model`.
 */
export async function changeConversation(
  ownerId: string,
  conversationId: string,
  changes: ConversationChanges,
): Promise<void> {
  if (changes.model !== undefined) modelEntry(changes.model)
  const { headTurnId } = changes
  const { count } = await db.conversation.updateMany({
    where: {
      id: conversationId,
      ownerId,
      ...(headTurnId !== undefined && { turns: { some: { id: headTurnId } } }),
    },
    data: changes,
  })
  if (count === 0) throw new AppError('not_found')
}
