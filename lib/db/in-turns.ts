import { setImmediate as nextRound } from 'node:timers/promises'

let round: Promise<void> = Promise.resolve()

/**
 * Runs a query of the embedded database in a round of the event loop of its own. PGlite computes
 * inside of this thread and answers in microtasks, so that the queries of many turns at once would
 * let no stream, timer or socket speak before the last of them was done.
 */
export async function inTurns<T>(query: () => Promise<T>): Promise<T> {
  round = round.then(() => nextRound())
  await round
  return query()
}
