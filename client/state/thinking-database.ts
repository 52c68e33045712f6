import { createStore as createDatabase, type UseStore } from 'idb-keyval'
import { createStore } from './store.ts'

let database: UseStore | null = null

/**
 * The database of this browser that holds kept thinking, by turn id. It is opened when first used,
 * since the server has none, and every use of it may be refused (private windows, blocked storage).
 */
export function openThinkingDatabase(): UseStore {
  database ??= createDatabase('kept-thinking', 'turns')
  return database
}

/** Why this browser did not keep what it was told to keep. */
export type StorageFailure = 'full' | 'unavailable'

/** The last storage failure of this tab; null while there is none. */
export const storageFailure = createStore<StorageFailure | null>(null)

export function nameStorageFailure(error: unknown): StorageFailure {
  const full = error instanceof DOMException && error.name === 'QuotaExceededError'
  return full ? 'full' : 'unavailable'
}
