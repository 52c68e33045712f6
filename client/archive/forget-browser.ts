import { clearStored } from '#client/state/browser-storage.ts'

/** Forgets what this browser itself keeps: drafts, choices, and databases. */
export async function forgetBrowser(): Promise<void> {
  clearStored()
  try {
    for (const { name } of await indexedDB.databases()) {
      if (name) indexedDB.deleteDatabase(name)
    }
  } catch {
    // Where there are no databases, nothing is kept.
  }
}
