import { jsonBody, requestJson } from '#client/api/request.ts'
import { draftOf } from '#client/state/draft.ts'
import type { Workspace } from '#client/state/workspace.ts'
import { changeConversationView } from './change-turn.ts'

/**
 * Shows the path that ends at a turn, at once here and from now on everywhere: the server remembers
 * it. A refusal brings the old path back and says why.
 */
export async function showPath(workspace: Workspace, conversationId: string, headTurnId: string) {
  const before = headOf(workspace, conversationId)
  if (before === undefined || before === headTurnId) return
  changeConversationView(workspace, conversationId, { headTurnId })
  const wanted = workspace.headsBeingTold
  const isTelling = wanted.has(conversationId)
  wanted.set(conversationId, headTurnId)
  if (isTelling) return

  for (;;) {
    const told = wanted.get(conversationId)
    const request = jsonBody('PATCH', { headTurnId: told })
    const outcome = await requestJson<null>(`/api/conversations/${conversationId}`, request)
    if (wanted.get(conversationId) !== told) continue
    wanted.delete(conversationId)
    const shown = headOf(workspace, conversationId)
    // Reapply: a fetch started earlier may have restored the old head. Leave a head that a new
    // question has set meanwhile.
    if (outcome.ok) {
      if (shown === before) changeConversationView(workspace, conversationId, { headTurnId: told })
      return
    }
    if (shown === told) changeConversationView(workspace, conversationId, { headTurnId: before })
    draftOf(workspace, conversationId).update((draft) => ({ ...draft, error: outcome.error }))
    return
  }
}

/** Undefined when the conversation is not known. */
function headOf(workspace: Workspace, conversationId: string): string | null | undefined {
  const entry = workspace.conversations.get()[conversationId]
  return entry?.status === 'ready' ? entry.view.headTurnId : undefined
}
