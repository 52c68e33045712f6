import { db } from '#lib/db.ts'
import { discardTurnJob } from '#lib/turns/index.ts'

/** A path of thousands of turns takes the embedded database a while, in milliseconds. */
const timeout = 300_000

/**
 * Removes those of an owner's conversations, with their turns and shares, all or nothing. Then ends
 * the turns of them that run: after, so that none can begin in between.
 * @returns how many there were.
 */
export async function removeConversations(ownerId: string, ids: string[]): Promise<number> {
  const { turns, count } = await db.$transaction(
    async (transaction) => {
      // Lock the rows, so that a question asked meanwhile waits and then finds nothing. Delete only
      // these ids, because a conversation that begins now is not locked.
      const seen = await transaction.$queryRaw<{ id: string }[]>`
        SELECT "id"::text FROM "Conversation"
        WHERE "ownerId" = ${ownerId}::uuid AND "id" = ANY (${ids}::uuid[])
        ORDER BY "id" FOR UPDATE`
      const where = { id: { in: seen.map(({ id }) => id) } }
      const turns = await transaction.turn.findMany({
        where: { conversation: where },
        select: { id: true },
      })
      const { count } = await transaction.conversation.deleteMany({ where })
      return { turns, count }
    },
    { timeout },
  )
  for (const { id } of turns) await discardTurnJob(id)
  return count
}
