import type { Behaviour } from '../scripts/schema.ts'
import type { Settings } from '../settings.ts'

/** The process's settings with a script's own in front. */
export function paceOf(settings: Settings, behaviour: Behaviour): Settings {
  return {
    chunksPerSecond: behaviour.chunksPerSecond ?? settings.chunksPerSecond,
    // A literal text is said once, whatever the process's usual length is.
    reasoningChunks:
      behaviour.reasoningChunks ?? (behaviour.reasoning ? null : settings.reasoningChunks),
    answerChunks: behaviour.answerChunks ?? (behaviour.answer ? null : settings.answerChunks),
    firstByteDelayMs: behaviour.firstByteDelayMs ?? settings.firstByteDelayMs,
    pauseBeforeAnswerMs: behaviour.pauseBeforeAnswerMs ?? settings.pauseBeforeAnswerMs,
  }
}
