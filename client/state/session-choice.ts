'use client'
import { useSyncExternalStore } from 'react'

/** Where there is no storage (private windows, blocked cookies) a choice lives as long as the page. */
const memory = new Map<string, string>()
const listeners = new Set<() => void>()

function read(key: string): string | null {
  const remembered = memory.get(key)
  if (remembered !== undefined) return remembered
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, value: string) {
  memory.set(key, value)
  try {
    sessionStorage.setItem(key, value)
  } catch {
    // The choice stays in memory.
  }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A yes or no of the reader's that survives a reload of this tab; null until one is made. */
export function useSessionChoice(key: string): [boolean | null, (choice: boolean) => void] {
  const stored = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  )
  const choice = stored === null ? null : stored === 'yes'
  return [choice, (next) => write(key, next ? 'yes' : 'no')]
}
