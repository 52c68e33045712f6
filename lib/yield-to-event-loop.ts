import { setImmediate as nextRound } from 'node:timers/promises'

let round: Promise<void> = Promise.resolve()

/**
 * Begins work in a round of the event loop of its own. What computes inside of this thread and
 * answers in microtasks (a query of the embedded database, the start of an answer) would, done for
 * many turns at once, let no stream, timer or socket speak before the last of them was done.
 */
export async function yieldToEventLoop<T>(work: () => Promise<T>): Promise<T> {
  round = round.then(() => nextRound())
  await round
  return work()
}
