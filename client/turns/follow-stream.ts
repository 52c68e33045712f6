import { pauseBefore, waitForNetwork } from '#client/api/backoff.ts'
import { withDeadline } from '#client/api/with-deadline.ts'
import type { ReceivingStream } from './create-turn-stream.ts'
import { clockSkew, inBrowserTime } from './in-browser-time.ts'
import { readEvents } from './read-events.ts'
import { isTerminal, type TurnChunk } from './turn-chunk.ts'

/** `ended`: a terminal chunk came. `gone`: the server keeps no log of this turn any more. */
export type Following = 'ended' | 'gone'

/** Milliseconds until a reattached stream must begin; its first bytes may be a heartbeat's. */
const LONGEST_WAIT = 40_000

/**
 * Listens to a turn until its end, through any number of broken connections. Events that a
 * reattached stream repeats are dropped by their number, so that nothing is lost or doubled.
 * @param first the answer to `POST /api/turns`, or null to attach to a turn that already runs
 */
export async function followStream(
  stream: ReceivingStream,
  first: Response | null,
): Promise<Following> {
  const seen = { lastEventId: 0 }
  let attempt = 0
  let response = first ?? (await attach(stream.turnId, seen.lastEventId))
  for (;;) {
    if (response?.status === 204 || response?.status === 404) return 'gone'
    const before = seen.lastEventId
    if (response?.ok && (await listen(stream, response, seen))) return 'ended'
    attempt = seen.lastEventId > before ? 1 : attempt + 1
    stream.state.update((state) => ({ ...state, reconnecting: true }))
    await waitForNetwork(pauseBefore(attempt))
    response = await attach(stream.turnId, seen.lastEventId)
  }
}

async function attach(turnId: string, lastEventId: number): Promise<Response | null> {
  const headers = lastEventId > 0 ? { 'Last-Event-ID': String(lastEventId) } : undefined
  return withDeadline(LONGEST_WAIT, (signal) =>
    fetch(`/api/turns/${turnId}/stream`, { headers, cache: 'no-store', signal }),
  ).catch(() => null)
}

/** Whether the response brought the turn to its end. */
async function listen(
  stream: ReceivingStream,
  response: Response,
  seen: { lastEventId: number },
): Promise<boolean> {
  if (!response.body) return false
  const skew = clockSkew(response, Date.now())
  stream.state.update((state) => (state.reconnecting ? { ...state, reconnecting: false } : state))
  try {
    for await (const { id, data } of readEvents(response.body)) {
      if (data === '[DONE]') break
      const number = Number(id)
      if (number > 0 && number <= seen.lastEventId) continue
      const chunk: TurnChunk = JSON.parse(data)
      stream.receive(inBrowserTime(chunk, skew))
      if (number > 0) seen.lastEventId = number
      if (isTerminal(chunk)) return true
    }
  } catch {
    // A broken connection says nothing about the turn, so attach again.
  }
  return false
}
