import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import type { SharePage, ShareView } from './schema.ts'
import { readCursor, type SharePosition, writeCursor } from './share-cursor.ts'
import { shareUrl } from './share-url.ts'

const PAGE_SIZE = 50

const withConversation = {
  turn: { select: { conversationId: true } },
} satisfies Prisma.ShareInclude

interface ShareQuery {
  ownerId: string
  /** Of this conversation only. */
  conversationId?: string | undefined
  cursor?: string | undefined
  limit?: number | undefined
  /** What the links' addresses begin with. */
  origin: string
}

/**
 * A page of an owner's links, the newest first. Those that have expired are listed too, and say so.
 * @throws AppError `invalid_request` for a cursor that is not ours.
 */
export async function listShares({
  ownerId,
  conversationId,
  cursor,
  limit = PAGE_SIZE,
  origin,
}: ShareQuery): Promise<SharePage> {
  const after = cursor === undefined ? undefined : readCursor(cursor)
  const rows = await db.share.findMany({
    where: {
      ownerId,
      ...(conversationId !== undefined && { turn: { conversationId } }),
      ...(after && behind(after)),
    },
    orderBy: [{ createdAt: 'desc' }, { token: 'asc' }],
    // One more than asked for tells whether there is a next page.
    take: limit + 1,
    include: withConversation,
  })
  const items = rows.slice(0, limit).map((row) => view(row, origin))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? writeCursor(last) : null }
}

const behind = ({ createdAt, token }: SharePosition) => ({
  OR: [{ createdAt: { lt: createdAt } }, { createdAt, token: { gt: token } }],
})

function view(
  row: Prisma.ShareGetPayload<{ include: typeof withConversation }>,
  origin: string,
): ShareView {
  const { token, title, turnId, turn, media, createdAt, expiresAt } = row
  return {
    token,
    url: shareUrl(origin, token),
    title,
    turnId,
    conversationId: turn.conversationId,
    media,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    expired: expiresAt !== null && expiresAt.getTime() <= Date.now(),
  }
}
