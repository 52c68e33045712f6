import { setTimeout as sleep } from 'node:timers/promises'

/** A database that answers at all answers in milliseconds; nobody waits longer than this for it. */
const PATIENCE_MS = 3000

/**
 * What `work` resolves to, or a rejection after three seconds. The work itself goes on.
 * For writes that readers must not be kept waiting for.
 */
export async function withTimeout<T>(work: Promise<T>): Promise<T> {
  const done = new AbortController()
  const late = sleep(PATIENCE_MS, undefined, { signal: done.signal }).then(() => {
    throw new Error('The database did not answer in time')
  })
  // Both may reject after the race, when nobody listens any more.
  late.catch(() => {})
  work.catch(() => {})
  try {
    return await Promise.race([work, late])
  } finally {
    done.abort()
  }
}
