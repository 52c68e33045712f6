'use client'
import { usePathname } from 'next/navigation'

/** The conversation that the address names, or null on `/`. */
export function useCurrentConversationId(): string | null {
  return usePathname().match(/^\/c\/([^/]+)/)?.[1] ?? null
}

/**
 * Goes to a conversation, or to an empty one, without asking the server for a page: Next keeps
 * `usePathname` in step with the history, and running streams stay connected.
 */
export function openConversation(
  conversationId: string | null,
  turnId?: string | null,
  _find?: string,
) {
  const hash = turnId ? `#${turnId}` : ''
  window.history.pushState(null, '', conversationId ? `/c/${conversationId}${hash}` : '/')
}

/** Gives the conversation that began on `/` its address; "back" leaves as it would have before. */
export function nameConversation(conversationId: string) {
  window.history.replaceState(null, '', `/c/${conversationId}`)
}
