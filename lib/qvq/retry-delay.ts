import type { AppError } from '#lib/errors.ts'

const MAX_RETRIES = 2
/** Longest wait that a reader is made to sit through, in seconds; beyond it they decide. */
const LONGEST_WAIT_SECONDS = 30

/** Errors after which the same request, a little later, is likely to succeed. */
const WORTH_RETRYING: ReadonlySet<string> = new Set([
  'service_busy',
  'service_failed',
  'upstream_unreachable',
])

/**
 * Milliseconds to wait before asking again, or null when asking again is the reader's decision.
 * Honours Retry-After; otherwise about 1 s, then 2 s, each spread by half so that many turns do
 * not come back at once.
 * @param retries how many retries there have been.
 */
export function retryDelay(error: AppError, retries: number, random = Math.random): number | null {
  if (retries >= MAX_RETRIES || !WORTH_RETRYING.has(error.code)) return null
  if (error.retryAfter !== undefined) {
    return error.retryAfter > LONGEST_WAIT_SECONDS ? null : error.retryAfter * 1000 + random() * 500
  }
  return 1000 * 2 ** retries * (0.5 + random())
}
