import { createStore } from './store.ts'

/** Why this browser did not keep what it was told to keep. */
export type StorageFailure = 'full' | 'unavailable'

/** The last storage failure of this tab; null while there is none. */
export const storageFailure = createStore<StorageFailure | null>(null)

export function nameStorageFailure(error: unknown): StorageFailure {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError'
  return full ? 'full' : 'unavailable'
}
