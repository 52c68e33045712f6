import { requestJson } from '#client/api/request.ts'
import { forgetThinkingOf } from '#client/kept-thinking/kept-thinking.ts'
import { tellOtherTabsOfDeletion } from '#client/state/other-tabs.ts'
import type { Workspace } from '#client/state/workspace.ts'
import { forgetConversation } from './forget-conversation.ts'
import { tellFailure } from './tell-failure.ts'

/** Deletes a conversation for good; on failure it is back, with the reason. */
export async function sendDeletion(workspace: Workspace, conversationId: string) {
  const deletion = workspace.deletions.get().find((one) => one.conversationId === conversationId)
  if (!deletion || deletion.sent) return
  clearTimeout(deletion.timer)
  workspace.deletions.update((all) =>
    all.map((one) => (one === deletion ? { ...one, sent: true } : one)),
  )
  const outcome = await requestJson(`/api/conversations/${conversationId}`, {
    method: 'DELETE',
    // keepalive lets the request finish although the page may be closing.
    keepalive: true,
  })
  // A 404 means that it was deleted elsewhere, which is as good.
  if (outcome.ok || outcome.status === 404) {
    forgetConversation(workspace, conversationId)
    void forgetThinkingOf(conversationId)
    tellOtherTabsOfDeletion(conversationId)
    return
  }
  workspace.deletions.update((all) => all.filter((one) => one.conversationId !== conversationId))
  const { title } = deletion
  tellFailure(workspace, { action: 'delete', conversationId, title, error: outcome.error })
}

/** Sends the pending deletions when the page goes, because nobody can undo them any more. */
export function sendDeletions(workspace: Workspace) {
  for (const { conversationId, sent } of workspace.deletions.get()) {
    if (sent) continue
    void sendDeletion(workspace, conversationId)
    // Tell the other tabs now, because this page may be gone before the answer.
    tellOtherTabsOfDeletion(conversationId)
  }
}
