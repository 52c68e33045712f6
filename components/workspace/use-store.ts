'use client'
import { useSyncExternalStore } from 'react'
import type { Store } from './store.ts'

/** The store's value now and after every change. */
export function useStore<T>(store: Store<T>): T {
  return useSyncExternalStore(store.subscribe, store.get, store.get)
}
