import { pauseBefore, waitForNetwork } from './backoff.ts'
import { readEvents } from './read-events.ts'
import { isTerminal, type TurnChunk } from './turn-chunk.ts'
import type { TurnStream } from './turn-stream.ts'

/** `ended`: a terminal chunk came. `gone`: the server keeps no log of this turn any more. */
export type Following = 'ended' | 'gone'

/**
 * Listens to a turn until its end, through any number of broken connections. Events that a
 * reattached stream repeats are dropped by their number, so that nothing is lost or doubled.
 * @param first the answer to `POST /api/turns`, or null to attach to a turn that already runs
 */
export async function followStream(stream: TurnStream, first: Response | null): Promise<Following> {
  const seen = { lastEventId: 0 }
  let attempt = 0
  let response = first ?? (await attach(stream.turnId, seen.lastEventId))
  for (;;) {
    if (response?.status === 204 || response?.status === 404) return 'gone'
    const before = seen.lastEventId
    if (response?.ok && response.body && (await listen(stream, response.body, seen))) return 'ended'
    attempt = seen.lastEventId > before ? 1 : attempt + 1
    stream.state.update((state) => ({ ...state, reconnecting: true }))
    await waitForNetwork(pauseBefore(attempt))
    response = await attach(stream.turnId, seen.lastEventId)
  }
}

async function attach(turnId: string, lastEventId: number): Promise<Response | null> {
  const headers = lastEventId > 0 ? { 'Last-Event-ID': String(lastEventId) } : undefined
  return fetch(`/api/turns/${turnId}/stream`, { headers, cache: 'no-store' }).catch(() => null)
}

/** Whether the body brought the turn to its end. */
async function listen(
  stream: TurnStream,
  body: ReadableStream<Uint8Array>,
  seen: { lastEventId: number },
): Promise<boolean> {
  try {
    for await (const { id, data } of readEvents(body)) {
      if (stream.state.get().reconnecting) {
        stream.state.update((state) => ({ ...state, reconnecting: false }))
      }
      if (data === '[DONE]') break
      const number = Number(id)
      if (number > 0 && number <= seen.lastEventId) continue
      const chunk: TurnChunk = JSON.parse(data)
      stream.receive(chunk)
      if (number > 0) seen.lastEventId = number
      if (isTerminal(chunk)) return true
    }
  } catch {
    // A broken connection is no news about the turn: attach again.
  }
  return false
}
