import { MAX_DEPTH, MAX_OBJECTS, MAX_VALUES } from './limits.ts'
import { Refusal } from './refusal.ts'

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c]
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])

/**
 * Counts what JSON would become before it becomes it: 64 MB of `[` are gigabytes of lists.
 * @throws Refusal `shape`.
 */
export function checkJsonShape(json: Buffer): void {
  let [depth, objects, values] = [0, 0, 0]
  let inText = false
  for (let at = 0; at < json.length; at++) {
    const byte = json[at] ?? 0
    if (inText) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) inText = false
    } else if (byte === QUOTE) inText = true
    else if (byte === COMMA) values++
    else if (OPENING.has(byte)) {
      objects++
      depth++
    } else if (CLOSING.has(byte)) depth--
    if (depth > MAX_DEPTH || objects > MAX_OBJECTS || values > MAX_VALUES) {
      throw new Refusal('shape')
    }
  }
}
