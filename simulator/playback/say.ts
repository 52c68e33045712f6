import type { Step } from './step.ts'

/** Writes a text and waits for nothing. An empty text is no step, so the last step is the end. */
export function* say(text: string): Generator<Step> {
  if (text !== '') yield { bytes: text, waitMs: 0 }
}
