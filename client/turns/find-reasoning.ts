import { findThinking } from '#client/kept-thinking/kept-thinking.ts'
import { replayReasoning } from './replay-reasoning.ts'
import { createTextLog, type TextLog } from './text-log.ts'

export interface FoundReasoning {
  log: TextLog
  /** Nothing is missing at its end. */
  whole: boolean
}

/**
 * The reasoning of an ended turn that this tab has not heard: from this browser, which answers at once,
 * or from the server's short-lived log; null once neither has it.
 */
export async function findReasoning(
  turnId: string,
  signal: AbortSignal,
): Promise<FoundReasoning | null> {
  const kept = await findThinking(turnId)
  if (!kept) return replayReasoning(turnId, signal)
  const log = createTextLog()
  log.append(kept.text)
  return { log, whole: true }
}
