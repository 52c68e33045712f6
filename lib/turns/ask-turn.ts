import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { Prisma } from '#lib/generated/prisma/client.ts'
import type { Locale } from '#lib/messages.ts'
import { createTurn } from './create-turn.ts'
import { findOwnTurn, type OwnTurn } from './find-own-turn.ts'
import { replayTurn } from './replay-turn.ts'
import { runTurn } from './run-turn.ts'
import type { NewTurn } from './schema.ts'
import { tailLog } from './tail-log.ts'
import { findTurnJob, startTurnJob } from './turn-job.ts'

interface Asker {
  ownerId: string
  locale: Locale
  requestId: string
}

/**
 * Asks a question: writes it, starts its answer as a job of this server, and returns the job's
 * stream. Asked again with the same id and body it attaches or replays; it never asks twice.
 * @throws AppError, see `createTurn`; `turn_running` when another turn of the conversation is
 * being answered, `turn_conflict` when the id belongs to another question.
 */
export async function askTurn(asker: Asker, turn: NewTurn): Promise<ReadableStream<Uint8Array>> {
  const known = await findOwnTurn(asker.ownerId, turn.id)
  if (known) return attach(known, turn, asker)
  try {
    const settings = await createTurn(asker.ownerId, turn)
    const job = startTurnJob({ turnId: turn.id, ownerId: asker.ownerId }, (log, signal) =>
      runTurn({ ...turn, ...asker, ...settings }, log, signal),
    )
    return tailLog(job.log)
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const racing = await findOwnTurn(asker.ownerId, turn.id)
    if (racing) return attach(racing, turn, asker)
    if (await hasRunningTurn(turn.conversationId)) {
      throw new AppError('turn_running', { cause: error })
    }
    throw error
  }
}

function attach(known: OwnTurn, turn: NewTurn, asker: Asker): ReadableStream<Uint8Array> {
  if (!isSameQuestion(known, turn)) throw new AppError('turn_conflict')
  const job = findTurnJob(known.id)
  return job ? tailLog(job.log) : replayTurn(known, asker)
}

function isSameQuestion(known: OwnTurn, turn: NewTurn): boolean {
  return (
    known.conversationId === turn.conversationId &&
    known.parentId === turn.parentId &&
    known.text === turn.text &&
    known.attachmentIds.join() === turn.attachmentIds.join() &&
    known.model === (turn.model ?? known.model) &&
    known.highResolution === (turn.highResolution ?? known.highResolution) &&
    known.thinking === (turn.thinking ?? known.thinking)
  )
}

async function hasRunningTurn(conversationId: string): Promise<boolean> {
  return (await db.turn.count({ where: { conversationId, status: 'running' } })) > 0
}

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
