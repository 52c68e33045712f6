import { batchesByWeight } from '#lib/batches.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'

/** Turns per statement; each must be indexed again, because search finds it by its owner. */
const MOST_AT_ONCE = 1_000
/** What a conversation costs beside its turns, in the same measure. */
const CONVERSATION_WEIGHT = 100

/**
 * Gives everything of one owner to another: conversations, attachments, shares, and the standing
 * instructions if the other has none. What is still under way for the one is waited for, or refused
 * when the browser has joined, see `ensureOwnerRow`.
 * @throws AppError `turn_running`: the job that answers a turn keeps the owner it began with.
 */
export async function moveBelongings(
  transaction: Prisma.TransactionClient,
  from: string,
  to: string,
): Promise<void> {
  // Lock the conversations: asking changes them too, so from here on no turn can begin in them.
  const conversations = await transaction.$queryRaw<{ id: string; turns: number }[]>`
    SELECT "id"::text, (
      SELECT count(*)::int FROM "Turn" t WHERE t."conversationId" = c."id"
    ) AS "turns"
    FROM "Conversation" c WHERE "ownerId" = ${from}::uuid
    ORDER BY "id" FOR UPDATE`
  const running = await transaction.turn.count({
    where: { status: 'running', conversation: { ownerId: from } },
  })
  if (running > 0) throw new AppError('turn_running')
  const move = { where: { ownerId: from }, data: { ownerId: to } }
  const byTurns = {
    weigh: ({ turns }: { turns: number }) => CONVERSATION_WEIGHT + turns,
    most: MOST_AT_ONCE,
  }
  for (const part of batchesByWeight(conversations, byTurns)) {
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
