import { pauseBefore, waitForNetwork } from '#client/api/backoff.ts'
import { clientError, parseError } from '#client/api/client-error.ts'
import { withDeadline } from '#client/api/with-deadline.ts'
import type { ErrorView } from '#lib/errors.ts'
import type { NewTurn } from '#lib/turns/schema.ts'

/** How often the same request is sent while no answer comes; the reader decides after that. */
const MOST_ATTEMPTS = 4

/** Milliseconds that the server may take before it begins to answer. */
const LONGEST_WAIT = 30_000

export type PostOutcome =
  | { ok: true; response: Response }
  | { ok: false; status: number | null; error: ErrorView }

/**
 * Asks one question. A request that met no server, or a silent one, is sent again with the same id
 * and body, which the server answers by attaching: the model is never asked twice.
 */
export async function postTurn(turn: NewTurn): Promise<PostOutcome> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await withDeadline(LONGEST_WAIT, (signal) => post(turn, signal))
    } catch {
      if (attempt === MOST_ATTEMPTS) {
        return { ok: false, status: null, error: clientError('network') }
      }
      await waitForNetwork(pauseBefore(attempt))
    }
  }
}

async function post(turn: NewTurn, signal: AbortSignal): Promise<PostOutcome> {
  const response = await fetch('/api/turns', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(turn),
    signal,
  })
  if (response.ok) return { ok: true, response }
  const error = parseError(await response.text())
  return { ok: false, status: response.status, error }
}
