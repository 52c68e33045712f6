import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { pathToRoot } from '#lib/turns/index.ts'
import type { Share } from './find-share.ts'

/** Ids of the turns that a link shows, root first. Of later turns and siblings nothing more is read. */
export async function sharedPath(
  { turnId, conversationId }: Share,
  client: Prisma.TransactionClient = db,
): Promise<string[]> {
  const turns = await client.turn.findMany({
    where: { conversationId },
    select: { id: true, parentId: true },
  })
  return pathToRoot(turns, turnId).map(({ id }) => id)
}
