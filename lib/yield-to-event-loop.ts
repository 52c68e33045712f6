import { setImmediate as nextRound } from 'node:timers/promises'

let round: Promise<void> = Promise.resolve()

/**
 * Defers work to the next event-loop iteration, so a burst of turns cannot starve I/O: work that
 * computes in this thread and answers in microtasks, such as a query of the embedded database,
 * would otherwise hold up every stream, timer and socket until the last of it was done.
 */
export async function yieldToEventLoop<T>(work: () => Promise<T>): Promise<T> {
  round = round.then(() => nextRound())
  await round
  return work()
}
