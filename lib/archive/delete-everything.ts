import { removeAttachments } from '#lib/attachments/index.ts'
import { db } from '#lib/db.ts'
import { signOutAllDevices } from '#lib/devices/index.ts'
import { discardTurnJob } from '#lib/turns/index.ts'
import { inParts } from './in-parts.ts'

/** Conversations that are deleted at a time: each may have a thousand turns. */
const AT_ONCE = 50

/**
 * Deletes all that is kept of an owner: turns that run end first, then conversations with their
 * shares go, then attachments with the bytes that nobody else has, then settings, the owner, and the
 * session of every browser: one that was signed out before must not see what another would keep as
 * the same owner. Cut short, it leaves less than before; asked again, it goes on.
 */
export async function deleteEverything(ownerId: string): Promise<void> {
  const turns = await db.turn.findMany({
    where: { conversation: { ownerId } },
    select: { id: true },
  })
  for (const { id } of turns) await discardTurnJob(id)
  const conversations = await db.conversation.findMany({
    where: { ownerId },
    select: { id: true },
  })
  for (const part of inParts(conversations, AT_ONCE)) {
    await db.conversation.deleteMany({ where: { ownerId, id: { in: part.map(({ id }) => id) } } })
  }
  while ((await removeAttachments({ ownerId })) > 0);
  await db.$transaction(async (transaction) => {
    await transaction.owner.deleteMany({ where: { id: ownerId } })
    await signOutAllDevices(transaction, ownerId)
  })
}
