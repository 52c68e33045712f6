import { db } from '#lib/db.ts'
import type { ShareView } from './schema.ts'
import { shareUrl } from './share-url.ts'

/** More links than anybody keeps; the rest comes into view as these are revoked. */
const MOST = 1000

interface ShareQuery {
  ownerId: string
  /** Of this conversation only. */
  conversationId?: string | undefined
  /** What the links' addresses begin with. */
  origin: string
}

/** An owner's links, the newest first. Those that have expired are listed too, and say so. */
export async function listShares({
  ownerId,
  conversationId,
  origin,
}: ShareQuery): Promise<ShareView[]> {
  const rows = await db.share.findMany({
    where: { ownerId, ...(conversationId !== undefined && { turn: { conversationId } }) },
    orderBy: [{ createdAt: 'desc' }, { token: 'asc' }],
    take: MOST,
    include: { turn: { select: { conversationId: true } } },
  })
  const now = Date.now()
  return rows.map(({ token, title, turnId, turn, media, createdAt, expiresAt }) => ({
    token,
    url: shareUrl(origin, token),
    title,
    turnId,
    conversationId: turn.conversationId,
    media,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    expired: expiresAt !== null && expiresAt.getTime() <= now,
  }))
}
