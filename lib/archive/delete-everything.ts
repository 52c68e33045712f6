import { discardUploads, removeAttachments } from '#lib/attachments/index.ts'
import { removeConversations } from '#lib/conversations/index.ts'
import { db } from '#lib/db.ts'
import { signOutAllDevices } from '#lib/devices/index.ts'
import { inParts } from '#lib/in-parts.ts'
import { lockOwner } from '#lib/owners.ts'

/** Conversations that are deleted at a time: each may have a thousand turns. */
const AT_ONCE = 50

/**
 * Deletes all that is kept of an owner: uploads under way, conversations with their shares and the
 * turns that run, then attachments with the bytes that nobody else has, then settings, the owner, and
 * the session of every browser: one that was signed out before must not see what another would keep
 * as the same owner. Cut short, it leaves less than before; asked again, it goes on.
 */
export async function deleteEverything(ownerId: string): Promise<void> {
  // What other requests keep meanwhile goes, too; they are refused from the moment that it ends.
  do {
    await discardUploads(ownerId)
    const conversations = await db.conversation.findMany({
      where: { ownerId },
      select: { id: true },
    })
    for (const part of inParts(conversations, AT_ONCE)) {
      await removeConversations(
        ownerId,
        part.map(({ id }) => id),
      )
    }
    while ((await removeAttachments({ ownerId })) > 0);
  } while (!(await closeOwner(ownerId)))
}

/** @returns false when something was kept again, which the row of the owner must not take with it. */
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
