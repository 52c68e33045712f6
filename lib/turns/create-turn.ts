import { db } from '#lib/db.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import { knownModel, modelEntry } from '#lib/qvq/index.ts'
import { leaseFromNow } from './lease.ts'
import { MAX_ATTACHMENTS_PER_TURN, MAX_QUESTION_LENGTH } from './limits.ts'
import type { NewTurn } from './schema.ts'
import { titleFromQuestion } from './title-from-question.ts'

/** How a turn is asked: by the request's own settings, else by its conversation's. */
interface RequestSettings {
  model: string
  highResolution: boolean
  thinking: boolean
}

type Transaction = Prisma.TransactionClient

/**
 * Writes a question, and the conversation it begins if that is new, all or nothing.
 * @returns how the turn is asked.
 * @throws AppError with the first rule it breaks: `question_empty`, `question_too_long`,
 * `too_many_attachments`, `unknown_model`, or `not_found` for anything that is not the owner's.
 * Prisma's P2002 passes through: the id is taken, or another turn of the conversation is running.
 */
export async function createTurn(ownerId: string, turn: NewTurn): Promise<RequestSettings> {
  checkQuestion(turn)
  return db.$transaction(async (transaction) => {
    await ensureOwnerRow(transaction, ownerId)
    const conversation = await ensureConversation(transaction, ownerId, turn)
    await checkParent(transaction, turn)
    await checkAttachments(transaction, ownerId, turn.attachmentIds)
    const model = turn.model ? modelEntry(turn.model).id : knownModel(conversation.model).id
    const highResolution = turn.highResolution ?? conversation.highResolution
    const thinking = turn.thinking ?? conversation.thinking
    await transaction.turn.create({
      data: {
        id: turn.id,
        conversationId: turn.conversationId,
        parentId: turn.parentId,
        text: turn.text,
        model,
        highResolution,
        thinking,
        leaseExpiresAt: leaseFromNow(),
        attachments: {
          create: turn.attachmentIds.map((attachmentId, position) => ({ attachmentId, position })),
        },
      },
    })
    await transaction.conversation.update({
      where: { id: turn.conversationId, ownerId },
      data: { headTurnId: turn.id, updatedAt: new Date() },
    })
    return { model, highResolution, thinking }
  })
}

function checkQuestion({ text, attachmentIds }: NewTurn): void {
  if (text.trim() === '') throw new AppError('question_empty')
  if (text.length > MAX_QUESTION_LENGTH) {
    throw new AppError('question_too_long', {
      details: { length: text.length, limit: MAX_QUESTION_LENGTH },
    })
  }
  if (attachmentIds.length > MAX_ATTACHMENTS_PER_TURN) {
    throw new AppError('too_many_attachments', {
      details: { count: attachmentIds.length, limit: MAX_ATTACHMENTS_PER_TURN },
    })
  }
}

async function ensureConversation(transaction: Transaction, ownerId: string, turn: NewTurn) {
  const found = await transaction.conversation.findUnique({
    where: { id: turn.conversationId },
    select: { ownerId: true, model: true, highResolution: true, thinking: true },
  })
  if (found && found.ownerId !== ownerId) throw new AppError('not_found')
  return (
    found ??
    (await transaction.conversation.create({
      data: {
        id: turn.conversationId,
        ownerId,
        title: titleFromQuestion(turn.text),
        model: modelEntry(turn.model ?? env.QVQ_MODEL).id,
        highResolution: turn.highResolution ?? false,
        thinking: turn.thinking ?? true,
      },
    }))
  )
}

async function checkParent(transaction: Transaction, { parentId, conversationId }: NewTurn) {
  if (parentId === null) return
  const parent = await transaction.turn.findUnique({ where: { id: parentId, conversationId } })
  if (!parent) throw new AppError('not_found')
}

async function checkAttachments(transaction: Transaction, ownerId: string, ids: string[]) {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return
  const count = await transaction.attachment.count({ where: { id: { in: unique }, ownerId } })
  if (count !== unique.length) throw new AppError('not_found')
}
