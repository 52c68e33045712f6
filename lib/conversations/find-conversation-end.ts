import { db } from '#lib/db.ts'
import type { ConversationQuery } from './find-conversation.ts'
import type { ConversationView } from './schema.ts'
import { leftOutInclude, turnsInclude, viewConversation } from './view-conversation.ts'

/** More turns than a screen shows, few enough that a page of them opens at once. */
const SHIPPED_TURNS = 30

/**
 * A conversation with the end of the path in view and the turn that runs, for a page that asks for
 * the rest once it is alive; `partial` says whether there is more. Null when this owner has none such.
 */
export async function findConversationEnd({
  ownerId,
  conversationId,
  locale,
  requestId = '',
}: ConversationQuery): Promise<ConversationView | null> {
  const ids = await endOfPath(ownerId, conversationId)
  const row = await db.conversation.findUnique({
    where: { id: conversationId, ownerId },
    include: {
      leftOut: leftOutInclude,
      turns: { ...turnsInclude, where: { OR: [{ id: { in: ids } }, { status: 'running' }] } },
      _count: { select: { turns: true } },
    },
  })
  if (!row) return null
  const view = viewConversation(row, locale, requestId)
  return row._count.turns > view.turns.length ? { ...view, partial: true } : view
}

/** The ids of the last turns of the path in view: a walk of so many steps, however long the path. */
async function endOfPath(ownerId: string, conversationId: string): Promise<string[]> {
  const path = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE path (id, "parentId", length) AS (
      SELECT turn.id, turn."parentId", 1
      FROM "Conversation" conversation
      JOIN "Turn" turn
        ON turn.id = conversation."headTurnId" AND turn."conversationId" = conversation.id
      WHERE conversation.id = ${conversationId}::uuid AND conversation."ownerId" = ${ownerId}::uuid
      UNION ALL
      SELECT parent.id, parent."parentId", path.length + 1
      FROM path JOIN "Turn" parent ON parent.id = path."parentId"
      WHERE path.length < ${SHIPPED_TURNS}
    )
    SELECT id::text FROM path`
  return path.map(({ id }) => id)
}
