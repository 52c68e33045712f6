import { openConversation } from '#components/workspace/current-conversation.ts'
import type { Deletion, Workspace } from '#components/workspace/workspace.ts'
import type { ListedConversation } from './change-summary.ts'
import { sendDeletion } from './send-deletion.ts'

/** How long a deletion can be undone, in milliseconds. */
const TIME_TO_UNDO = 8_000

/** Takes a conversation away from the eye at once, and from the server when nobody objects. */
export function deleteConversation(workspace: Workspace, { id, title }: ListedConversation) {
  const wasOpen = window.location.pathname === `/c/${id}`
  const timer = setTimeout(() => void sendDeletion(workspace, id), TIME_TO_UNDO)
  const deletion = { conversationId: id, title, timer, sent: false, wasOpen }
  workspace.deletions.update((all) => [
    ...all.filter((other) => other.conversationId !== id),
    deletion,
  ])
  if (wasOpen) openConversation(null)
}

export function undoDeletion(workspace: Workspace, deletion: Deletion) {
  clearTimeout(deletion.timer)
  workspace.deletions.update((all) => all.filter((other) => other !== deletion))
  // Whoever has gone elsewhere meanwhile stays there.
  if (deletion.wasOpen && window.location.pathname === '/') {
    openConversation(deletion.conversationId)
  }
}
