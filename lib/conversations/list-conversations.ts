import { db } from '#lib/db.ts'
import { type ListPosition, readCursor, writeCursor } from './list-cursor.ts'
import type { ConversationPage, ConversationSummary } from './schema.ts'
import { searchConversations } from './search-conversations.ts'

const PAGE_SIZE = 50

interface ListQuery {
  ownerId: string
  /** Of white space alone: as if there were none. */
  query?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
}

/**
 * A page of an owner's conversations, pinned first, then by last use: all of them, or those that
 * `query` finds, each with where it was found.
 * @throws AppError `invalid_request` for a cursor that is not ours.
 */
export async function listConversations({
  ownerId,
  query = '',
  cursor,
  limit = PAGE_SIZE,
}: ListQuery): Promise<ConversationPage> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  // One more than asked for tells whether there is a next page.
  const slice = { ownerId, after, take: limit + 1 }
  const rows = query.trim() ? await searchConversations({ ...slice, query }) : await listAll(slice)
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? writeCursor(last) : null }
}

interface Slice {
  ownerId: string
  after: ListPosition | undefined
  take: number
}

async function listAll({ ownerId, after, take }: Slice): Promise<ConversationSummary[]> {
  const rows = await db.conversation.findMany({
    where: { ownerId, importId: null, ...(after && { AND: [behind(after)] }) },
    orderBy: [{ pinned: 'desc' }, { updatedAt: 'desc' }, { id: 'desc' }],
    take,
    select: {
      id: true,
      title: true,
      pinned: true,
      updatedAt: true,
      turns: { where: { status: 'running' }, select: { id: true }, take: 1 },
    },
  })
  return rows.map(({ turns, updatedAt, ...conversation }) => ({
    ...conversation,
    updatedAt: updatedAt.toISOString(),
    running: turns.length > 0,
  }))
}

function behind({ pinned, updatedAt, id }: ListPosition) {
  const samePin = {
    pinned,
    OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }],
  }
  return pinned ? { OR: [samePin, { pinned: false }] } : samePin
}
