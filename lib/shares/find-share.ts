import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { storableToken } from './storable-token.ts'

/** A link that is in force, and where it leads. */
export type Share = NonNullable<Awaited<ReturnType<typeof findShare>>>

/**
 * The link that a token names; null, after one look-up, whether it is malformed, unknown, revoked or
 * expired.
 */
export async function findShare(token: string, client: Prisma.TransactionClient = db) {
  const share = await client.share.findFirst({
    where: {
      token: storableToken(token),
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
    },
    include: { turn: { select: { conversationId: true } } },
  })
  if (!share) return null
  const { turn, ...rest } = share
  return { ...rest, conversationId: turn.conversationId }
}

/** As `findShare`. @throws AppError `not_found`. */
export async function requireShare(
  token: string,
  client: Prisma.TransactionClient = db,
): Promise<Share> {
  const share = await findShare(token, client)
  if (!share) throw new AppError('not_found')
  return share
}
