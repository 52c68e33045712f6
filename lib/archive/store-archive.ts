import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import type { Archive } from './archive-schema.ts'
import { attachmentRows } from './attachment-rows.ts'
import { conversationRows } from './conversation-rows.ts'
import type { ImportedAttachments } from './import-media.ts'
import { inParts } from './in-parts.ts'
import type { ImportCounts } from './schema.ts'

/** A hundred thousand turns take a while, and wait for whoever writes before them. */
const transactionOptions = { maxWait: 60_000, timeout: 300_000 }

/** Writes everything that an archive says, in one transaction, under new ids. */
export async function storeArchive(
  ownerId: string,
  archive: Archive,
  media: ImportedAttachments,
): Promise<ImportCounts> {
  const { attachments, frames, ids } = attachmentRows(ownerId, archive, media)
  const rows = conversationRows(ownerId, archive, ids)
  await db.$transaction(async (transaction) => {
    await ensureOwnerRow(transaction, ownerId)
    await restoreInstructions(transaction, ownerId, archive.instructions)
    for (const data of inParts(attachments)) await transaction.attachment.createMany({ data })
    for (const data of inParts(frames)) await transaction.frame.createMany({ data })
    for (const data of inParts(rows.conversations)) {
      await transaction.conversation.createMany({ data })
    }
    for (const data of inParts(rows.turns)) await transaction.turn.createMany({ data })
    for (const data of inParts(rows.turnAttachments)) {
      await transaction.turnAttachment.createMany({ data })
    }
    for (const data of inParts(rows.leftOut)) await transaction.leftOut.createMany({ data })
  }, transactionOptions)
  return {
    conversations: rows.conversations.length,
    turns: rows.turns.length,
    attachments: ids.size,
    missingAttachments: archive.attachments.size - ids.size,
  }
}

/** Instructions that were written here are worth more than those that come along. */
async function restoreInstructions(
  transaction: Prisma.TransactionClient,
  ownerId: string,
  instructions = '',
): Promise<void> {
  if (instructions === '') return
  const where = { id: ownerId, instructions: '' }
  await transaction.owner.updateMany({ where, data: { instructions } })
}
