import { del } from 'idb-keyval'
import { openShelf } from './shelf.ts'
import { nameTrouble, trouble } from './trouble.ts'

/** Forgets the thinking of one turn; says whether it is gone. */
export async function forgetThinking(turnId: string): Promise<boolean> {
  try {
    await del(turnId, openShelf())
    return true
  } catch (error) {
    trouble.set(nameTrouble(error))
    return false
  }
}
