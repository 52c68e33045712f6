import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { inParts } from '#lib/in-parts.ts'

/** Conversations in one statement: search finds every turn of theirs by its owner, and must relearn it. */
const AT_ONCE = 10

/**
 * Gives everything of one owner to another: conversations, attachments, shares, and the standing
 * instructions if the other has none. What is still under way for the one is waited for, or refused
 * when the browser has joined, see `ensureOwnerRow`.
 * @throws AppError `turn_running`: a turn that is being answered knows its owner by heart.
 */
export async function moveBelongings(
  transaction: Prisma.TransactionClient,
  from: string,
  to: string,
): Promise<void> {
  // Whoever asks changes the conversation, too: from here on no turn can begin in any of them.
  const conversations = await transaction.$queryRaw<{ id: string }[]>`
    SELECT "id"::text FROM "Conversation" WHERE "ownerId" = ${from}::uuid
    ORDER BY "id" FOR UPDATE`
  const running = await transaction.turn.count({
    where: { status: 'running', conversation: { ownerId: from } },
  })
  if (running > 0) throw new AppError('turn_running')
  const move = { where: { ownerId: from }, data: { ownerId: to } }
  for (const part of inParts(conversations, AT_ONCE)) {
    const where = { ...move.where, id: { in: part.map(({ id }) => id) } }
    await transaction.conversation.updateMany({ ...move, where })
  }
  await transaction.attachment.updateMany(move)
  await transaction.share.updateMany(move)
  const owner = await transaction.owner.findUnique({ where: { id: from } })
  if (!owner?.instructions) return
  await transaction.owner.updateMany({
    where: { id: to, instructions: '' },
    data: { instructions: owner.instructions },
  })
  await transaction.owner.updateMany({ where: { id: from }, data: { instructions: '' } })
}
