'use client'
import { usePathname } from 'next/navigation'
import { useSyncExternalStore } from 'react'
import { onAddress, readTurnAddress } from '#client/state/turn-address.ts'

/**
 * The conversation that the address names, or null on `/`. It is read from the address itself: Next
 * tells of a change only when it has time, and what is typed and dropped until then, with the new
 * address above it, would go to the conversation that was left.
 */
export function useCurrentConversationId(): string | null {
  const served = usePathname()
  const pathname = useSyncExternalStore(
    onAddress,
    () => window.location.pathname,
    () => served,
  )
  return pathname.match(/^\/c\/([^/]+)/)?.[1] ?? null
}

/**
 * Goes to a conversation, or to an empty one, without asking the server for a page: running streams
 * stay connected.
 * @param turnId a turn of it that is to be shown
 * @param find a text that is to be marked in that turn
 */
export function openConversation(
  conversationId: string | null,
  turnId?: string | null,
  find?: string,
) {
  window.history.pushState(null, '', conversationId ? turnPath(conversationId, turnId) : '/')
  readTurnAddress(find)
}

/** Gives the conversation that began on `/` its address; "back" leaves as it would have before. */
export function nameConversation(conversationId: string) {
  window.history.replaceState(null, '', turnPath(conversationId))
  readTurnAddress()
}

/** The address of a conversation, or of a turn of it. */
export function turnPath(conversationId: string, turnId?: string | null): string {
  return `/c/${conversationId}${turnId ? `#${turnId}` : ''}`
}
