import type { Framing } from '../scripts/schema.ts'
import type { Step } from './step.ts'

function reframe(text: string, framing: Framing): string {
  let framed = text
  if (framing.comments && text !== '') framed = `: keep-alive\n\n${framed}`
  if (framing.noSpaceAfterColon) framed = framed.replaceAll(/^data: /gm, 'data:')
  if (framing.crlf) framed = framed.replaceAll('\n', '\r\n')
  return framed
}

function splitBytes(text: string): Uint8Array[] {
  const bytes = Buffer.from(text)
  return Array.from(bytes, (_, index) => bytes.subarray(index, index + 1))
}

/** Changes how a stream's events are framed, never what they say. */
export function* frameSteps(steps: Iterable<Step>, framing: Framing): Generator<Step> {
  let first = true
  // One step is held back so that the last event is known when it is written.
  let held: Step | null = null
  const word = (step: Step, last: boolean): Step => {
    if (typeof step.bytes !== 'string' || step.bytes === '') return step
    let text = reframe(step.bytes, framing)
    if (first && framing.bom) text = `\uFEFF${text}`
    first = false
    if (last && framing.noFinalBlankLine) text = text.trimEnd()
    return { ...step, bytes: framing.splitEveryByte ? splitBytes(text) : text }
  }
  for (const step of steps) {
    if (held) yield word(held, false)
    held = step
  }
  if (held) yield word(held, true)
}
