'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { createStore } from './store.ts'

/** A turn that the address names: `/c/{conversationId}#{turnId}`. */
export interface Place {
  conversationId: string
  turnId: string
  /** A text that is to be marked there. */
  find: string
}

/** There is one address in a browser tab; on the server there is none, and this stays null. */
const address = createStore<Place | null>(null)

/** Takes over what the address says; said twice it is gone to twice. */
export function readPlace(find = '') {
  const conversationId = window.location.pathname.match(/^\/c\/([^/]+)/)?.[1] ?? ''
  const turnId = window.location.hash.slice(1)
  // New every time, also where it names no turn: whoever listens for the address hears of it.
  address.set({ conversationId, turnId, find })
}

/** The reader has gone elsewhere in the conversation: a reload must not lead back. */
export function leavePlace() {
  const { pathname, search } = window.location
  window.history.replaceState(null, '', pathname + search)
  address.set(null)
}

// Going back and forth, and an anchor or a typed address of the same page. Heard once for all who
// listen: each of them would go to the turn again.
if (typeof window !== 'undefined') window.addEventListener('popstate', () => readPlace())

/** Listens for every change of the address. */
export const onAddress = address.subscribe

/** The turn that the reader asked to see, by a link or by the address; a new object every time. */
export function usePlace(): Place | null {
  useEffect(() => readPlace(), [])
  return useSyncExternalStore(onAddress, namedTurn, () => null)
}

function namedTurn(): Place | null {
  const place = address.get()
  return place?.conversationId && place.turnId ? place : null
}
