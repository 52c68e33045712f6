/** Forgets what this browser itself keeps: drafts, choices, and databases. */
export async function forgetBrowser(): Promise<void> {
  try {
    localStorage.clear()
    sessionStorage.clear()
    for (const { name } of await indexedDB.databases()) {
      if (name) indexedDB.deleteDatabase(name)
    }
  } catch {
    // Where storage is forbidden, nothing is kept.
  }
}
