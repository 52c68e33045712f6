import { randomUUID } from 'node:crypto'
import { removeAttachments } from '#lib/attachments/index.ts'
import { batches, batchesByWeight } from '#lib/batches.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { log } from '#lib/log.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import type { Archive } from '../archive-schema.ts'
import type { ImportCounts } from '../schema.ts'
import { attachmentRows } from './attachment-rows.ts'
import { conversationRows } from './conversation-rows.ts'
import type { ImportedAttachments } from './import-media.ts'
import { undoImport } from './undo-import.ts'

/**
 * UTF-16 code units of turns per statement, during which the embedded database serves nobody else.
 */
const MOST_AT_ONCE = 10_000
/** The fixed cost of a turn beside its text, in the same unit. */
const TURN_WEIGHT = 300

/** In milliseconds: one statement may have to reveal a hundred thousand conversations. */
const ENDING = { timeout: 300_000 }

type Rows = ReturnType<typeof attachmentRows> & ReturnType<typeof conversationRows>

/**
 * Writes everything that an archive says, under new ids, all or nothing: little by little, because
 * nobody else could use the embedded database during one long transaction, and out of sight until the
 * last of it is there.
 */
export async function storeArchive(
  ownerId: string,
  archive: Archive,
  media: ImportedAttachments,
): Promise<ImportCounts> {
  const importId = randomUUID()
  const ofAttachments = attachmentRows(ownerId, archive, media)
  const { ids } = ofAttachments
  const rows = { ...conversationRows({ ownerId, importId }, archive, ids), ...ofAttachments }
  await db.$transaction(async (transaction) => {
    await ensureOwnerRow(transaction, ownerId)
    await transaction.import.create({ data: { id: importId } })
  })
  try {
    await write(rows)
    await end(ownerId, importId, archive.instructions)
  } catch (error) {
    await undo(ownerId, importId, rows).catch((failure) =>
      // Leave it hidden; the next sweep removes it.
      log.error({ err: failure, importId }, 'an import was not undone'),
    )
    throw error
  }
  return {
    conversations: rows.conversations.length,
    turns: rows.turns.length,
    attachments: ids.size,
    missingAttachments: archive.attachments.size - ids.size,
  }
}

async function write(rows: Rows): Promise<void> {
  for (const data of batches(rows.attachments)) await db.attachment.createMany({ data })
  for (const data of batches(rows.frames)) await db.frame.createMany({ data })
  for (const data of batches(rows.conversations)) await db.conversation.createMany({ data })
  const byText = { weigh: weighTurn, most: MOST_AT_ONCE }
  for (const data of batchesByWeight(rows.turns, byText)) await db.turn.createMany({ data })
  for (const data of batches(rows.turnAttachments)) await db.turnAttachment.createMany({ data })
  for (const data of batches(rows.leftOut)) await db.leftOut.createMany({ data })
}

const weighTurn = ({ text, answer = '' }: { text: string; answer?: string }) =>
  TURN_WEIGHT + text.length + answer.length

/** Reveals the import, unless the owner is gone or the sweep has given it up. */
async function end(ownerId: string, importId: string, instructions = ''): Promise<void> {
  await db.$transaction(async (transaction) => {
    await ensureOwnerRow(transaction, ownerId)
    await restoreInstructions(transaction, ownerId, instructions)
    await transaction.import.delete({ where: { id: importId } })
  }, ENDING)
}

async function undo(ownerId: string, importId: string, { attachments }: Rows): Promise<void> {
  await undoImport(importId)
  for (const part of batches(attachments)) {
    await removeAttachments({ ownerId, id: { in: part.map(({ id }) => id) } })
  }
}

/** Keeps instructions that were written here in preference to imported ones. */
async function restoreInstructions(
  transaction: Prisma.TransactionClient,
  ownerId: string,
  instructions: string,
): Promise<void> {
  if (instructions === '') return
  const where = { id: ownerId, instructions: '' }
  await transaction.owner.updateMany({ where, data: { instructions } })
}
