import { attachmentInclude, viewAttachment } from '#lib/attachments/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Locale } from '#lib/messages.ts'
import { turnOutcomeView } from '#lib/turns/index.ts'
import type { ConversationView } from './schema.ts'

interface ConversationQuery {
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
    include: {
      leftOut: { select: { attachmentId: true } },
      turns: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: {
          attachments: {
            orderBy: { position: 'asc' },
            include: { attachment: { include: attachmentInclude } },
          },
        },
      },
    },
  })
  if (!row) return null
  return {
    id: row.id,
    title: row.title,
    headTurnId: row.headTurnId,
    model: row.model,
    highResolution: row.highResolution,
    thinking: row.thinking,
    leftOut: row.leftOut.map(({ attachmentId }) => attachmentId),
    turns: row.turns.map((turn) => ({
      id: turn.id,
      parentId: turn.parentId,
      text: turn.text,
      answer: turn.answer,
      attachments: turn.attachments.map(({ attachment }) => viewAttachment(attachment, turn.model)),
      model: turn.model,
      createdAt: turn.createdAt.toISOString(),
      ...turnOutcomeView(turn, locale, requestId),
    })),
  }
}

/** As `findConversation`. @throws AppError `not_found`. */
export async function loadConversation(query: ConversationQuery): Promise<ConversationView> {
  const conversation = await findConversation(query)
  if (!conversation) throw new AppError('not_found')
  return conversation
}
