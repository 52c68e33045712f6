import { createStore, type UseStore } from 'idb-keyval'

let shelf: UseStore | null = null

/**
 * The database of this browser that holds kept thinking, by turn id. It is opened when first used,
 * since the server has none, and every use of it may be refused (private windows, blocked storage).
 */
export function openShelf(): UseStore {
  shelf ??= createStore('kept-thinking', 'turns')
  return shelf
}
