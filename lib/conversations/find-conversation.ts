import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Locale } from '#lib/messages.ts'
import type { ConversationView } from './schema.ts'
import { leftOutInclude, turnsInclude, viewConversation } from './view-conversation.ts'

export interface ConversationQuery {
  ownerId: string
  conversationId: string
  /** The language of the turns' error messages. */
  locale: Locale
  requestId?: string
}

/** A conversation with every turn of its tree, oldest first; null when this owner has none such. */
export async function findConversation({
  ownerId,
  conversationId,
  locale,
  requestId = '',
}: ConversationQuery): Promise<ConversationView | null> {
  const row = await db.conversation.findUnique({
    where: { id: conversationId, ownerId },
    include: { leftOut: leftOutInclude, turns: turnsInclude },
  })
  return row && viewConversation(row, locale, requestId)
}

/** As `findConversation`. @throws AppError `not_found`. */
export async function loadConversation(query: ConversationQuery): Promise<ConversationView> {
  const conversation = await findConversation(query)
  if (!conversation) throw new AppError('not_found')
  return conversation
}
