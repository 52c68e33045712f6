import { clear } from 'idb-keyval'
import { openShelf } from './shelf.ts'
import { nameTrouble, trouble } from './trouble.ts'

/** Forgets all thinking kept in this browser; says whether it is gone. The switch stays as it is. */
export async function forgetAllThinking(): Promise<boolean> {
  try {
    await clear(openShelf())
    return true
  } catch (error) {
    trouble.set(nameTrouble(error))
    return false
  }
}
