import type { ConversationView } from '#lib/conversations/schema.ts'
import { requestJson } from './request-json.ts'
import type { ConversationEntry, Workspace } from './workspace.ts'

/** Fetches a conversation again; what is shown stays on the screen meanwhile. */
export async function loadConversation(workspace: Workspace, conversationId: string) {
  const place = (entry: ConversationEntry) =>
    workspace.conversations.update((all) => ({ ...all, [conversationId]: entry }))
  const shown = workspace.conversations.get()[conversationId]
  if (shown?.status !== 'ready') place({ status: 'loading' })

  const outcome = await requestJson<ConversationView>(`/api/conversations/${conversationId}`)
  if (outcome.ok) place({ status: 'ready', view: outcome.value })
  else if (outcome.status === 404) place({ status: 'missing' })
  else if (shown?.status !== 'ready') place({ status: 'refused', error: outcome.error })
}
