import { createStore } from '#client/state/store.ts'

/** Why this browser did not keep what it was told to keep. */
export type Trouble = 'full' | 'unavailable'

/** The last trouble of this tab; null while there is none. */
export const trouble = createStore<Trouble | null>(null)

export function nameTrouble(error: unknown): Trouble {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError'
  return full ? 'full' : 'unavailable'
}
