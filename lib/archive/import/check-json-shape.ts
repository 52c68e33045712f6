import { MAX_DEPTH, MAX_OBJECTS, MAX_VALUES } from '../limits.ts'
import { Refusal } from './refusal.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const LIST = 0x5b
const LIST_END = 0x5d
const OBJECT = 0x7b
const OBJECT_END = 0x7d

/**
 * Counts what JSON would become before it becomes it: 64 MB of `[` are gigabytes of lists.
 * @throws Refusal `shape`.
 */
export function checkJsonShape(json: Buffer): void {
  let depth = 0
  let objects = 0
  let values = 0
  for (let at = 0; at < json.length; at++) {
    const byte = json[at]
    if (byte === QUOTE) at = endOfText(json, at)
    else if (byte === COMMA) values++
    else if (byte === LIST || byte === OBJECT) {
      objects++
      depth++
    } else if (byte === LIST_END || byte === OBJECT_END) depth--
    if (depth > MAX_DEPTH || objects > MAX_OBJECTS || values > MAX_VALUES) {
      throw new Refusal('shape')
    }
  }
}

/** Where the text that begins at a quote ends: nearly all of an archive is text, and is leapt over. */
function endOfText(json: Buffer, begin: number): number {
  for (let at = begin; ; ) {
    at = json.indexOf(QUOTE, at + 1)
    if (at < 0) return json.length
    let backslashes = 0
    while (json[at - 1 - backslashes] === BACKSLASH) backslashes++
    if (backslashes % 2 === 0) return at
  }
}
