import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { storableToken } from './storable-token.ts'

/** A link that is in force, and where it leads. */
export type Share = Awaited<ReturnType<typeof requireShare>>

/**
 * The link that a token names.
 * @throws AppError `not_found`, after one look-up, whether it is malformed, unknown, revoked or expired.
 */
export async function requireShare(token: string, client: Prisma.TransactionClient = db) {
  const share = await client.share.findFirst({
    where: {
      token: storableToken(token),
      OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }],
    },
    include: { turn: { select: { conversationId: true } } },
  })
  if (!share) throw new AppError('not_found')
  const { turn, ...rest } = share
  return { ...rest, conversationId: turn.conversationId }
}
