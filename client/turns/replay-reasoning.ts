import type { TextLog } from '#client/state/turn-stream.ts'
import { readEvents } from './read-events.ts'
import { createTextLog } from './text-log.ts'
import { isTerminal, type TurnChunk } from './turn-chunk.ts'

export interface FoundReasoning {
  log: TextLog
  /** Nothing is missing at its end. */
  whole: boolean
}

/** The reasoning of a finished turn from the server's short-lived log; null once that is gone. */
export async function replayReasoning(
  turnId: string,
  signal: AbortSignal,
): Promise<FoundReasoning | null> {
  try {
    const response = await fetch(`/api/turns/${turnId}/stream`, { signal, cache: 'no-store' })
    if (response.status !== 200 || !response.body) return null
    const log = createTextLog()
    let whole = false
    for await (const { data } of readEvents(response.body)) {
      if (data === '[DONE]') break
      const chunk: TurnChunk = JSON.parse(data)
      whole ||= isTerminal(chunk)
      if (chunk.type !== 'reasoning-delta') continue
      // Trim the start as the live stream does, because models often begin with blank lines.
      log.append(log.read() ? chunk.delta : chunk.delta.trimStart())
    }
    return log.read() ? { log, whole } : null
  } catch {
    return null
  }
}
