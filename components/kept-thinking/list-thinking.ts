import { values } from 'idb-keyval'
import { type KeptThinking, parseKept } from './kept-thinking.ts'
import { openShelf } from './shelf.ts'

/**
 * All that is kept in this browser.
 * @throws {DOMException} where the browser offers no database
 */
export async function listThinking(): Promise<KeptThinking[]> {
  const entries = await values<unknown>(openShelf())
  return entries.map(parseKept).filter((entry) => entry !== null)
}
