import { requestJson } from '#client/api/request.ts'
import type { ConversationEntry, Workspace } from '#client/state/workspace.ts'
import type { ConversationView } from '#lib/conversations/schema.ts'

/**
 * Fetches a conversation again; what is shown stays on the screen meanwhile. An answer that was
 * overtaken by a change in this tab may be older than the change, so it is asked for once more.
 */
export async function loadConversation(workspace: Workspace, conversationId: string) {
  const shown = () => workspace.conversations.get()[conversationId]
  const place = (entry: ConversationEntry) =>
    workspace.conversations.update((all) => ({ ...all, [conversationId]: entry }))
  if (shown()?.status !== 'ready') place({ status: 'loading' })

  for (;;) {
    const before = shown()
    const outcome = await requestJson<ConversationView>(`/api/conversations/${conversationId}`)
    if (shown() !== before) continue
    if (outcome.ok) place({ status: 'ready', view: outcome.value })
    else if (outcome.status === 404) place({ status: 'missing' })
    else if (before?.status !== 'ready') place({ status: 'refused', error: outcome.error })
    return
  }
}
