import { AppError } from '#lib/errors.ts'
import type { Locale } from '#lib/messages.ts'
import { modelEntry, streamWithRetries } from '#lib/qvq/index.ts'
import { findSettings } from '#lib/settings/index.ts'
import { finishTurn } from './finish-turn.ts'
import { loadHistory } from './load-history.ts'
import { brokenOutcome, finishedOutcome, type Outcome } from './outcome.ts'
import type { TurnLog } from './turn-log.ts'
import { TurnRecorder } from './turn-recorder.ts'
import { turnUsage } from './turn-usage.ts'

/**
 * Most that one turn may say, in UTF-16 code units: ten times the longest reasoning and answer that
 * a model is known for. A service that loops must not fill our memory.
 */
const MAX_SPEECH_LENGTH = 4_000_000

/** A question that is in the database and waits for its answer. */
export interface QueuedTurn {
  id: string
  conversationId: string
  ownerId: string
  model: string
  highResolution: boolean
  thinking: boolean
  /** Whoever asked reads this language. */
  locale: Locale
  requestId: string
}

/**
 * Answers a turn from its first word to its terminal event, whoever is watching. Never rejects.
 * The order at the end matters: the truth is written first, then readers are told.
 */
export async function runTurn(turn: QueuedTurn, log: TurnLog, signal: AbortSignal): Promise<void> {
  const recorder = new TurnRecorder(log, turn)
  const outcome = await answer(turn, recorder, signal).catch((thrown) =>
    brokenOutcome(thrown, signal, turn.id),
  )
  await recorder.settle()
  const { answer: text, reasoningMs } = recorder
  await finishTurn(turn.id, { ...outcome, answer: text, reasoningMs })
  recorder.end(outcome)
}

async function answer(
  turn: QueuedTurn,
  recorder: TurnRecorder,
  signal: AbortSignal,
): Promise<Outcome> {
  const model = modelEntry(turn.model)
  const { ownerId, highResolution, thinking } = turn
  const { instructions } = await findSettings(ownerId)
  const exchanges = await loadHistory({ ...turn, turnId: turn.id, model })
  const request = { model, exchanges, highResolution, thinking, instructions }
  for await (const part of streamWithRetries({ ...request, signal })) {
    if (part.type === 'finish') {
      return finishedOutcome(recorder.answer, part.cut, turnUsage(part.usage, request))
    }
    if (recorder.length > MAX_SPEECH_LENGTH) throw new AppError('upstream_malformed')
    if (part.type === 'wait') recorder.wait(part)
    else recorder.speak(part)
  }
  throw new AppError('stream_cut')
}
