import { readEvents } from './read-events.ts'
import { createTextLog, type TextLog } from './text-log.ts'
import type { TurnChunk } from './turn-chunk.ts'

/** The reasoning of a finished turn from the server's short-lived log; null once that is gone. */
export async function replayReasoning(
  turnId: string,
  signal: AbortSignal,
): Promise<TextLog | null> {
  try {
    const response = await fetch(`/api/turns/${turnId}/stream`, { signal, cache: 'no-store' })
    if (response.status !== 200 || !response.body) return null
    const log = createTextLog()
    for await (const { data } of readEvents(response.body)) {
      if (data === '[DONE]') break
      const chunk: TurnChunk = JSON.parse(data)
      if (chunk.type === 'reasoning-delta') log.append(chunk.delta)
    }
    return log.read().trim() ? log : null
  } catch {
    return null
  }
}
