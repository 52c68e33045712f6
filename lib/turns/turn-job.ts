import { log as logger } from '#lib/log.ts'
import { outsideOfRequests } from '#lib/outside-of-requests.ts'
import { processWide } from '#lib/process-wide.ts'
import { TurnLog } from './turn-log.ts'

/** Why a turn is ended before the model is done. */
type EndReason = 'stopped' | 'server_stopped'

/** A turn that this process is answering, or has answered a short while ago. */
export interface TurnJob {
  turnId: string
  ownerId: string
  log: TurnLog
  /** Aborted with an EndReason. */
  controller: AbortController
  /** Settles when the terminal event is out and the truth is written. */
  finished: Promise<void>
}

/** How long a finished turn can still be replayed, reasoning included. */
const KEEP_FINISHED_MS = 10 * 60 * 1000
/** Most that finished logs may hold together, in UTF-16 code units. */
const KEEP_FINISHED_SIZE = 8 * 1024 * 1024

const jobs = processWide('turn-jobs', () => new Map<string, TurnJob>())

export const findTurnJob = (turnId: string): TurnJob | undefined => jobs.get(turnId)

export const runningJobs = (): TurnJob[] => [...jobs.values()].filter((job) => !job.log.closed)

/** Starts a job that nobody needs to watch. A rejection of `work` is a bug, and is logged as one. */
export function startTurnJob(
  { turnId, ownerId }: { turnId: string; ownerId: string },
  work: (log: TurnLog, signal: AbortSignal) => Promise<void>,
): TurnJob {
  const log = new TurnLog()
  const controller = new AbortController()
  const finished = outsideOfRequests(() =>
    work(log, controller.signal)
      .catch((error) => logger.error({ err: error, turnId }, 'turn job rejected'))
      .then(() => forgetLater(turnId)),
  )
  const job = { turnId, ownerId, log, controller, finished }
  jobs.set(turnId, job)
  return job
}

/** Ends a turn early and waits until its end is written. Does nothing to a finished or unknown one. */
export async function endTurnJob(turnId: string, reason: EndReason): Promise<void> {
  const job = jobs.get(turnId)
  if (!job) return
  job.controller.abort(reason)
  await job.finished
}

/** Ends a turn and forgets it at once, its thinking too: the turn is being deleted. */
export async function discardTurnJob(turnId: string): Promise<void> {
  await endTurnJob(turnId, 'stopped')
  jobs.delete(turnId)
}

function forgetLater(turnId: string): void {
  setTimeout(() => jobs.delete(turnId), KEEP_FINISHED_MS).unref()
  const finished = [...jobs.values()].filter((job) => job.log.closed)
  let size = finished.reduce((sum, job) => sum + job.log.size, 0)
  for (const job of finished) {
    if (size <= KEEP_FINISHED_SIZE) return
    jobs.delete(job.turnId)
    size -= job.log.size
  }
}

/** Ends every running turn of this process as interrupted, so that the server can go down. */
export async function interruptRunningTurns(): Promise<void> {
  await Promise.all(runningJobs().map(({ turnId }) => endTurnJob(turnId, 'server_stopped')))
}
