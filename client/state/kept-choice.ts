'use client'
import { useSyncExternalStore } from 'react'
import { readStored, type StorageArea, writeStored } from './browser-storage.ts'

const listeners = new Set<() => void>()

/** A yes or no of the reader's that outlives a reload; null until one is made. */
export function readChoice(area: StorageArea, key: string): boolean | null {
  const stored = readStored(area, key)
  return stored === null ? null : stored === 'yes'
}

/** Makes a choice, in the other tabs too if it is the whole browser's. */
export function writeChoice(area: StorageArea, key: string, choice: boolean) {
  writeStored(area, key, choice ? 'yes' : 'no')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  // Another tab has written.
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** A choice now and after every change. */
export function useChoice(area: StorageArea, key: string): boolean | null {
  return useSyncExternalStore(
    subscribe,
    () => readChoice(area, key),
    () => null,
  )
}

/** A choice of this tab's, and the function that makes it. */
export function useSessionChoice(key: string): [boolean | null, (choice: boolean) => void] {
  return [useChoice('session', key), (choice) => writeChoice('session', key, choice)]
}
