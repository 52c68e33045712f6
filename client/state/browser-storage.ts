/** What outlives a reload: `local` all tabs and visits of this browser, `session` one tab. */
export type StorageArea = 'local' | 'session'

/** Values that the browser would not store: they live as long as the page. */
const unstored = { local: new Map<string, string>(), session: new Map<string, string>() }

/** The storage itself; it throws where private windows, blocked cookies or the server have none. */
const areaOf = (area: StorageArea) => (area === 'local' ? localStorage : sessionStorage)

/** What was written under a key; null where nothing was. */
export function readStored(area: StorageArea, key: string): string | null {
  const kept = unstored[area].get(key)
  if (kept !== undefined) return kept
  try {
    return areaOf(area).getItem(key)
  } catch {
    return null
  }
}

/** The value that was written as JSON under a key; null where nothing was, or no JSON stands there. */
export function readStoredJson(area: StorageArea, key: string): unknown {
  try {
    return JSON.parse(readStored(area, key) ?? 'null')
  } catch {
    return null
  }
}

/** Writes a value. Where storage is full or forbidden the page itself remembers it. */
export function writeStored(area: StorageArea, key: string, value: string) {
  try {
    areaOf(area).setItem(key, value)
    unstored[area].delete(key)
  } catch {
    unstored[area].set(key, value)
  }
}

export function removeStored(area: StorageArea, key: string) {
  unstored[area].delete(key)
  try {
    areaOf(area).removeItem(key)
  } catch {
    // Where storage is forbidden, nothing was stored.
  }
}

/** Forgets everything that this app has written into both areas. */
export function clearStored() {
  for (const area of ['local', 'session'] as const) {
    unstored[area].clear()
    try {
      areaOf(area).clear()
    } catch {
      // Where storage is forbidden, nothing was stored.
    }
  }
}
