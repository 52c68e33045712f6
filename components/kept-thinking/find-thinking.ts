import { get } from 'idb-keyval'
import { type KeptThinking, parseKept } from './kept-thinking.ts'
import { openShelf } from './shelf.ts'

/** The kept thinking of a turn; null where none is kept, or this browser keeps nothing. */
export async function findThinking(turnId: string): Promise<KeptThinking | null> {
  try {
    return parseKept(await get<unknown>(turnId, openShelf()))
  } catch {
    return null
  }
}
