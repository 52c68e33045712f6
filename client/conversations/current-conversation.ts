'use client'
import { usePathname } from 'next/navigation'
import { readTurnAddress } from '#client/state/turn-address.ts'

/** The conversation that the address names, or null on `/`. */
export function useCurrentConversationId(): string | null {
  return usePathname().match(/^\/c\/([^/]+)/)?.[1] ?? null
}

/**
 * Goes to a conversation, or to an empty one, without asking the server for a page: Next keeps
 * `usePathname` in step with the history, and running streams stay connected.
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
}

/** The address of a conversation, or of a turn of it. */
export function turnPath(conversationId: string, turnId?: string | null): string {
  return `/c/${conversationId}${turnId ? `#${turnId}` : ''}`
}
