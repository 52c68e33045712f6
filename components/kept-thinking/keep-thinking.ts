import { set } from 'idb-keyval'
import { isKeeping } from './keeping.ts'
import type { KeptThinking } from './kept-thinking.ts'
import { openShelf } from './shelf.ts'
import { nameTrouble, trouble } from './trouble.ts'

/**
 * Keeps the whole thinking of an ended turn in this browser, if its reader has switched that on; says
 * whether it did. Never throws: where it is impossible, `trouble` tells why.
 */
export async function keepThinking(thinking: Omit<KeptThinking, 'keptAt'>): Promise<boolean> {
  if (!isKeeping() || !thinking.text.trim()) return false
  try {
    await set(thinking.turnId, { ...thinking, keptAt: Date.now() }, openShelf())
    trouble.set(null)
    return true
  } catch (error) {
    trouble.set(nameTrouble(error))
    return false
  }
}
