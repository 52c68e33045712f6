import { requestJson } from '#client/api/request.ts'
import { changeConversationView } from '#client/conversations/change-turn.ts'
import { draftOf } from '#client/state/draft.ts'
import type { Workspace } from '#client/state/workspace.ts'

/** Sets which attachments later requests leave out; a refusal puts the old ones back and says why. */
export async function changeLeftOut(
  workspace: Workspace,
  conversationId: string,
  change: (leftOut: string[]) => string[],
) {
  const entry = workspace.conversations.get()[conversationId]
  if (entry?.status !== 'ready') return
  const before = entry.view.leftOut
  const leftOut = change(before)
  changeConversationView(workspace, conversationId, { leftOut })
  const outcome = await requestJson<null>(`/api/conversations/${conversationId}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ leftOut }),
  })
  // Reapply: a fetch started earlier may have restored the old value.
  if (outcome.ok) return changeConversationView(workspace, conversationId, { leftOut })
  changeConversationView(workspace, conversationId, { leftOut: before })
  draftOf(workspace, conversationId).update((draft) => ({ ...draft, error: outcome.error }))
}
