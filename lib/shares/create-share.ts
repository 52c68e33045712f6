import { randomBytes } from 'node:crypto'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { withoutInvisible } from '#lib/invisible.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import { pathToRoot } from '#lib/turns/index.ts'
import type { NewShare } from './schema.ts'

const TOKEN_BYTES = 24

/**
 * Makes a link to the path from the root to a turn. Finished turns never change, so that only the
 * title has to be kept as it is now.
 * @returns the link's token: whoever knows it may read.
 * @throws AppError `not_found`, also for a turn of another conversation; `turn_running`.
 */
export function createShare(
  ownerId: string,
  conversationId: string,
  share: NewShare,
): Promise<string> {
  return db.$transaction(async (transaction) => {
    // Lock the owner: a link made by somebody who has just joined another owner could never be
    // revoked.
    await ensureOwnerRow(transaction, ownerId)
    return writeShare(transaction, { ownerId, conversationId, ...share })
  })
}

async function writeShare(
  transaction: Prisma.TransactionClient,
  {
    ownerId,
    conversationId,
    turnId,
    expiresAt = null,
    media = true,
  }: NewShare & { ownerId: string; conversationId: string },
): Promise<string> {
  const conversation = await transaction.conversation.findUnique({
    where: { id: conversationId, ownerId },
    select: {
      title: true,
      headTurnId: true,
      turns: { select: { id: true, parentId: true, status: true } },
    },
  })
  if (!conversation) throw new AppError('not_found')
  const path = pathToRoot(conversation.turns, turnId ?? conversation.headTurnId)
  const last = path.at(-1)
  if (!last) throw new AppError('not_found')
  if (path.some(({ status }) => status === 'running')) throw new AppError('turn_running')
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  // Clean the title, because it comes from a question that may hold invisible or reversing
  // characters.
  const title = withoutInvisible(conversation.title)
  await transaction.share.create({
    data: { token, ownerId, turnId: last.id, title, media, expiresAt },
  })
  return token
}
