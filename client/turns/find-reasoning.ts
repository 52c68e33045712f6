import { findThinking } from '#client/kept-thinking/kept-thinking.ts'
import { type FoundReasoning, replayReasoning } from './replay-reasoning.ts'
import { createTextLog } from './text-log.ts'

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
