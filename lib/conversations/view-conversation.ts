import { attachmentInclude, viewAttachment } from '#lib/attachments/index.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import type { Locale } from '#lib/messages.ts'
import { turnOutcomeView } from '#lib/turns/index.ts'
import type { ConversationView } from './schema.ts'

/** What a view of a turn needs of the database, oldest first. */
export const turnsInclude = {
  orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  include: {
    attachments: {
      orderBy: { position: 'asc' },
      include: { attachment: { include: attachmentInclude } },
    },
  },
} satisfies Prisma.Conversation$turnsArgs

/** What a view needs of the database beside the turns. */
export const leftOutInclude = {
  select: { attachmentId: true },
} satisfies Prisma.Conversation$leftOutArgs

type ConversationRow = Prisma.ConversationGetPayload<{
  include: { leftOut: typeof leftOutInclude; turns: typeof turnsInclude }
}>

/** A conversation, as far as its turns were read, as the API gives it. */
export function viewConversation(
  row: ConversationRow,
  locale: Locale,
  requestId: string,
): ConversationView {
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
