import { discardUploads, removeAttachments } from '#lib/attachments/index.ts'
import { batches } from '#lib/batches.ts'
import { removeConversations } from '#lib/conversations/index.ts'
import { db } from '#lib/db.ts'
import { signOutAllDevices } from '#lib/devices/index.ts'
import { lockOwner } from '#lib/owners.ts'

/** Conversations that are deleted at a time: each may have a thousand turns. */
const AT_ONCE = 10

/**
 * Deletes all that is kept of an owner: uploads under way, conversations with their shares and the
 * turns that run, then attachments with the bytes that nobody else has, then settings, the owner, and
 * the session of every browser: one that was signed out before must not see what another would keep
 * as the same owner. Cut short, it leaves less than before; asked again, it goes on.
 */
export async function deleteEverything(ownerId: string): Promise<void> {
  // Repeat until nothing is left, because other requests may store things until the owner is
  // closed.
  for (let idleRounds = 0; idleRounds < 2; ) {
    const removed = await removeKept(ownerId)
    if (await closeOwner(ownerId)) return
    idleRounds = removed > 0 ? 0 : idleRounds + 1
  }
  throw new Error('What is kept of the owner cannot be removed')
}

/** @returns how many conversations and attachments there were. */
async function removeKept(ownerId: string): Promise<number> {
  await discardUploads(ownerId)
  const conversations = await db.conversation.findMany({
    where: { ownerId },
    select: { id: true },
  })
  let removed = 0
  for (const part of batches(conversations, AT_ONCE)) {
    removed += await removeConversations(
      ownerId,
      part.map(({ id }) => id),
    )
  }
  for (;;) {
    const count = await removeAttachments({ ownerId })
    if (count === 0) return removed
    removed += count
  }
}

/**
 * @returns false when something was stored meanwhile, so that the owner's row must stay for now.
 */
function closeOwner(ownerId: string): Promise<boolean> {
  return db.$transaction(async (transaction) => {
    await lockOwner(transaction, ownerId)
    const where = { ownerId }
    const kept = await transaction.conversation.count({ where })
    if (kept + (await transaction.attachment.count({ where })) > 0) return false
    await transaction.owner.deleteMany({ where: { id: ownerId } })
    await signOutAllDevices(transaction, ownerId)
    return true
  })
}
