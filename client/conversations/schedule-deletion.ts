import type { Deletion, Workspace } from '#client/state/workspace.ts'
import type { ListedConversation } from './change-summary.ts'
import { openConversation } from './current-conversation.ts'
import { sendDeletion } from './send-deletion.ts'

/** How long a deletion can be undone, in milliseconds. */
const TIME_TO_UNDO = 8_000

/** Hides a conversation at once, and deletes it on the server unless that is undone in time. */
export function scheduleDeletion(workspace: Workspace, { id, title }: ListedConversation) {
  const wasOpen = window.location.pathname === `/c/${id}`
  const timer = startTimer(workspace, id)
  const deletion = { conversationId: id, title, timer, sent: false, wasOpen }
  workspace.deletions.update((all) => [
    ...all.filter((other) => other.conversationId !== id),
    deletion,
  ])
  if (wasOpen) openConversation(null)
}

/** Pauses the time to undo while the notice is pointed at or focused. */
export function holdDeletion({ timer }: Deletion) {
  clearTimeout(timer)
}

/** Gives the whole time to undo once more. */
export function releaseDeletion(workspace: Workspace, deletion: Deletion) {
  clearTimeout(deletion.timer)
  const timer = startTimer(workspace, deletion.conversationId)
  workspace.deletions.update((all) =>
    all.map((other) => (other === deletion ? { ...deletion, timer } : other)),
  )
}

export function undoDeletion(workspace: Workspace, deletion: Deletion) {
  clearTimeout(deletion.timer)
  workspace.deletions.update((all) => all.filter((other) => other !== deletion))
  // Return to the conversation only if the reader has not opened another one meanwhile.
  if (deletion.wasOpen && window.location.pathname === '/') {
    openConversation(deletion.conversationId)
  }
}

/** Undoes the deletion of a conversation that its reader has gone back to. */
export function keepConversation(workspace: Workspace, conversationId: string) {
  const deletions = workspace.deletions.get()
  const pending = deletions.find((one) => one.conversationId === conversationId && !one.sent)
  if (pending) undoDeletion(workspace, pending)
}

const startTimer = (workspace: Workspace, conversationId: string) =>
  setTimeout(() => void sendDeletion(workspace, conversationId), TIME_TO_UNDO)
