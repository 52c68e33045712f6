'use client'
import { useSyncExternalStore } from 'react'

const KEY = 'keep-thinking'
const listeners = new Set<() => void>()

/** Where there is no storage the choice lives as long as the page. */
const memory = { keeping: false }

/** Whether the reader wants thinking kept in this browser. No, until they say so. */
export function isKeeping(): boolean {
  try {
    return localStorage.getItem(KEY) === 'yes'
  } catch {
    return memory.keeping
  }
}

/** Switches keeping on or off in all tabs of this browser. What is kept already stays. */
export function setKeeping(keeping: boolean) {
  memory.keeping = keeping
  try {
    if (keeping) localStorage.setItem(KEY, 'yes')
    else localStorage.removeItem(KEY)
  } catch {
    // The choice stays in memory.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

export function useKeeping(): boolean {
  return useSyncExternalStore(subscribe, isKeeping, () => false)
}
