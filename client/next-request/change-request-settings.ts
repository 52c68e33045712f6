import { requestJson } from '#client/api/request.ts'
import { changeConversationView } from '#client/conversations/change-turn.ts'
import { draftOf } from '#client/state/draft.ts'
import type { RequestSettings, Workspace } from '#client/state/workspace.ts'
import { keepRequestSettings } from './request-settings.ts'

/**
 * Changes how the next question is asked, at once here and then on the server; a refusal puts the
 * old settings back and says why. New conversations begin with the last choice.
 */
export async function changeRequestSettings(
  workspace: Workspace,
  conversationId: string | null,
  { before, changes }: { before: RequestSettings; changes: Partial<RequestSettings> },
) {
  keepRequestSettings(workspace, { ...before, ...changes })
  if (!conversationId) return
  changeConversationView(workspace, conversationId, changes)
  const outcome = await requestJson<null>(`/api/conversations/${conversationId}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(changes),
  })
  // Reapply: a fetch started earlier may have restored the old settings.
  if (outcome.ok) return changeConversationView(workspace, conversationId, changes)
  changeConversationView(workspace, conversationId, before)
  draftOf(workspace, conversationId).update((draft) => ({ ...draft, error: outcome.error }))
}
