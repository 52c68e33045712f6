import type { ErrorView } from '#lib/errors.ts'
import { clientError, parseError } from './client-error.ts'
import { withDeadline } from './with-deadline.ts'

/** Milliseconds that an answer may take, its body included. */
const LONGEST_ANSWER = 30_000

export type Outcome<T> =
  | { ok: true; value: T }
  | { ok: false; status: number | null; error: ErrorView }

/**
 * Asks our own API. The body is trusted to have the shape that the same build's server gives it.
 * A missing network, and a server that does not answer in time, have the status null.
 * @param longest milliseconds; for what is known to take its time.
 */
export async function requestJson<T>(
  url: string,
  init?: RequestInit,
  longest = LONGEST_ANSWER,
): Promise<Outcome<T>> {
  try {
    return await withDeadline(longest, async (deadline): Promise<Outcome<T>> => {
      const signal = init?.signal ? AbortSignal.any([deadline, init.signal]) : deadline
      const response = await fetch(url, { ...init, signal })
      if (!response.ok) {
        return { ok: false, status: response.status, error: parseError(await response.text()) }
      }
      const value: T = response.status === 204 ? null : await response.json()
      return { ok: true, value }
    })
  } catch {
    return { ok: false, status: null, error: clientError('network') }
  }
}

/** What `fetch` needs to send a JSON body to our own API. */
export function jsonBody(method: 'POST' | 'PATCH', body: object): RequestInit {
  return {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  }
}
