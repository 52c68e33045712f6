import { randomUUID } from 'node:crypto'
import { copyAttachments } from '#lib/attachments/index.ts'
import { withBlobLock } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import { requireShare, type Share } from './find-share.ts'
import { sharedPath } from './shared-path.ts'

type Transaction = Prisma.TransactionClient
type PathTurn = Awaited<ReturnType<typeof loadPath>>[number]

/**
 * Copies what a link shows into a new conversation of a visitor's: questions and answers as they
 * are, media if they are shared. Token counts are not copied.
 * @returns the new conversation's id.
 * @throws AppError `not_found`, see `findShare`.
 */
export function continueShare(ownerId: string, token: string): Promise<string> {
  return withBlobLock(() =>
    db.$transaction(async (transaction) => {
      const share = await requireShare(token, transaction)
      const turns = await loadPath(transaction, share)
      await ensureOwnerRow(transaction, ownerId)
      const originals = new Set(turns.flatMap(({ attachmentIds }) => attachmentIds))
      const copies = await copyAttachments(transaction, ownerId, [...originals])
      const conversationId = randomUUID()
      await writeConversation(
        transaction,
        { id: conversationId, ownerId, title: share.title },
        turns,
      )
      await writeTurns(transaction, conversationId, turns, copies)
      await copyLeftOut(transaction, { from: share.conversationId, to: conversationId, copies })
      return conversationId
    }),
  )
}

/** The turns of the path, root first, each with the id of its copy. */
async function loadPath(transaction: Transaction, share: Share) {
  const path = await sharedPath(share, transaction)
  const rows = await transaction.turn.findMany({
    where: { id: { in: path } },
    select: {
      id: true,
      model: true,
      highResolution: true,
      thinking: true,
      text: true,
      status: true,
      answer: true,
      errorCode: true,
      errorDetails: true,
      attachments: { select: { attachmentId: true }, orderBy: { position: 'asc' } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return path
    .flatMap((id) => byId.get(id) ?? [])
    .map(({ attachments, ...row }) => ({
      ...row,
      copyId: randomUUID(),
      attachmentIds: share.media ? attachments.map(({ attachmentId }) => attachmentId) : [],
    }))
}

async function writeConversation(
  transaction: Transaction,
  facts: { id: string; ownerId: string; title: string },
  turns: PathTurn[],
): Promise<void> {
  const last = turns.at(-1)
  if (!last) throw new AppError('not_found')
  const { model, highResolution, thinking, copyId } = last
  const settings = { model, highResolution, thinking }
  await transaction.conversation.create({ data: { ...facts, ...settings, headTurnId: copyId } })
}

/**
 * Gives each turn its own millisecond, because order follows time, and hides when the originals
 * were asked.
 */
async function writeTurns(
  transaction: Transaction,
  conversationId: string,
  turns: PathTurn[],
  copies: Map<string, string>,
): Promise<void> {
  const begin = Date.now() - turns.length
  await transaction.turn.createMany({
    data: turns.map(({ id: _, copyId, attachmentIds: __, errorDetails, ...turn }, index) => ({
      ...turn,
      ...(errorDetails !== null && { errorDetails }),
      id: copyId,
      conversationId,
      parentId: turns[index - 1]?.copyId ?? null,
      createdAt: new Date(begin + index),
      finishedAt: new Date(begin + index),
    })),
  })
  await transaction.turnAttachment.createMany({
    data: turns.flatMap(({ copyId, attachmentIds }) =>
      attachmentIds.map((id, position) => ({
        turnId: copyId,
        position,
        attachmentId: copies.get(id) ?? id,
      })),
    ),
  })
}

async function copyLeftOut(
  transaction: Transaction,
  { from, to, copies }: { from: string; to: string; copies: Map<string, string> },
): Promise<void> {
  const rows = await transaction.leftOut.findMany({ where: { conversationId: from } })
  const attachmentIds = rows.flatMap(({ attachmentId }) => copies.get(attachmentId) ?? [])
  await transaction.leftOut.createMany({
    data: attachmentIds.map((attachmentId) => ({ conversationId: to, attachmentId })),
  })
}
