import { AppError } from '#lib/errors.ts'
import type { Locale } from '#lib/messages.ts'
import type { OwnTurn } from './find-own-turn.ts'
import { tailLog } from './tail-log.ts'
import { terminalChunks } from './terminal-chunks.ts'
import { TurnLog } from './turn-log.ts'
import { turnOutcomeView } from './turn-outcome-view.ts'

const PART_ID = '1'

/**
 * The stream of a finished turn whose log is gone: its answer, without the thinking.
 * @throws AppError `turn_running` when another process is answering it.
 */
export function replayTurn(
  turn: OwnTurn,
  { locale, requestId }: { locale: Locale; requestId: string },
): ReadableStream<Uint8Array> {
  if (turn.status === 'running') throw new AppError('turn_running')
  const identity = {
    turnId: turn.id,
    conversationId: turn.conversationId,
    startedAt: turn.createdAt.getTime(),
  }
  const log = new TurnLog()
  log.append({
    type: 'start',
    messageId: turn.id,
    messageMetadata: { ...identity, status: 'running' },
  })
  if (turn.answer) {
    log.append({ type: 'text-start', id: PART_ID })
    log.append({ type: 'text-delta', id: PART_ID, delta: turn.answer })
    log.append({ type: 'text-end', id: PART_ID })
  }
  const { usage, reasoningMs, ...outcome } = turnOutcomeView(turn, locale, requestId)
  const metadata = {
    ...identity,
    ...outcome,
    ...(usage && { usage }),
    ...(reasoningMs !== null && { reasoningMs }),
  }
  for (const chunk of terminalChunks(metadata)) log.append(chunk)
  log.close()
  return tailLog(log)
}
