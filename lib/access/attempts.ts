import { AppError } from '#lib/errors.ts'

/** Wrong codes that may be tried in a row. */
const MOST = 20
/** One more may be tried after so many milliseconds. */
const REFILL_MS = 3_000
/** Most visitors whose wrong codes are remembered. */
const MOST_KEYS = 10_000

interface Visitor {
  deviceId: string
  known: boolean
}

/** By code and visitor: the moment at which all tries will be there again, in epoch ms. */
const fullAgainAt = new Map<string, number>()

/**
 * Lets a visitor try a code, unless there were too many wrong ones. A try that throws is spent.
 * Whoever can throw their cookie away is a stranger, and strangers share one budget: guessing stays
 * hopeless however many sessions a guesser makes. So a guesser can make other strangers wait, but
 * not devices that have stored something here: each of those has a budget of its own. Addresses
 * would tell strangers apart better, but without a trusted proxy they are whatever the guesser
 * writes into a header. The count is this process's own.
 * @throws AppError `too_many_attempts`, and whatever `attempt` throws.
 */
export async function limitAttempts<T>(
  code: 'access' | 'device',
  visitor: Visitor | null,
  attempt: () => Promise<T>,
): Promise<T> {
  const key = `${code} ${visitor?.known ? visitor.deviceId : 'stranger'}`
  // Count the attempt before checking the code, so that many parallel ones are not all let through.
  spend(key, Date.now())
  const result = await attempt()
  giveBack(key)
  return result
}

function spend(key: string, now: number): void {
  const next = Math.max(fullAgainAt.get(key) ?? 0, now) + REFILL_MS
  const wait = next - now - MOST * REFILL_MS
  if (wait > 0) {
    throw new AppError('too_many_attempts', { retryAfter: Math.ceil(wait / 1000) })
  }
  if (fullAgainAt.size >= MOST_KEYS) forgetFull(now)
  fullAgainAt.set(key, next)
}

function giveBack(key: string): void {
  fullAgainAt.set(key, (fullAgainAt.get(key) ?? 0) - REFILL_MS)
}

function forgetFull(now: number): void {
  for (const [key, time] of fullAgainAt) if (time <= now) fullAgainAt.delete(key)
}
