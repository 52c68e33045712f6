import { AppError } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { toAppError } from '#lib/to-app-error.ts'
import type { TurnStatus, TurnUsage } from './schema.ts'

/** How a turn ended. */
export interface Outcome {
  status: Exclude<TurnStatus, 'running'>
  error: AppError | null
  usage: TurnUsage | null
}

/** The model said it is done. `cut`: it reached its own limit. */
export function finishedOutcome(answer: string, cut: boolean, usage: TurnUsage): Outcome {
  if (answer.trim() === '') return { status: 'failed', error: new AppError('no_answer'), usage }
  return { status: 'complete', error: cut ? new AppError('answer_cut') : null, usage }
}

/** Something was thrown on the way: the reason of an abort, one of our errors, or a bug. */
export function brokenOutcome(thrown: unknown, signal: AbortSignal, turnId: string): Outcome {
  if (signal.reason === 'stopped') return { status: 'stopped', error: null, usage: null }
  if (signal.aborted) {
    return { status: 'interrupted', error: new AppError('server_stopped'), usage: null }
  }
  const error = toAppError(thrown)
  log.warn({ err: thrown, code: error.code, turnId }, 'turn not completed')
  return { status: error.code === 'stream_cut' ? 'interrupted' : 'failed', error, usage: null }
}
