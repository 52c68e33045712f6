'use client'
import { useEffect, useSyncExternalStore } from 'react'
import { createStore } from './store.ts'

/** A turn that the address names: `/c/{conversationId}#{turnId}`. */
export interface TurnAddress {
  conversationId: string
  turnId: string
  /** A text that is to be marked there. */
  find: string
}

/** There is one address in a browser tab; on the server there is none, and this stays null. */
const address = createStore<TurnAddress | null>(null)

/** Reads the turn from the address. Reading the same address again goes there again. */
export function readTurnAddress(find = '') {
  const conversationId = window.location.pathname.match(/^\/c\/([^/]+)/)?.[1] ?? ''
  const turnId = window.location.hash.slice(1)
  // New every time, also where it names no turn: whoever listens for the address hears of it.
  address.set({ conversationId, turnId, find })
}

/** Forgets the turn once the reader has gone elsewhere, so that a reload does not lead back. */
export function leaveTurnAddress() {
  const { pathname, search } = window.location
  window.history.replaceState(null, '', pathname + search)
  address.set(null)
}

// Going back and forth, and an anchor or a typed address of the same page. Heard once for all who
// listen: each of them would go to the turn again.
if (typeof window !== 'undefined') window.addEventListener('popstate', () => readTurnAddress())

/** Listens for every change of the address. */
export const onAddress = address.subscribe

/** The turn that the reader asked to see, by a link or by the address; a new object every time. */
export function useTurnAddress(): TurnAddress | null {
  useEffect(() => readTurnAddress(), [])
  return useSyncExternalStore(onAddress, namedTurn, () => null)
}

function namedTurn(): TurnAddress | null {
  const place = address.get()
  return place?.conversationId && place.turnId ? place : null
}
