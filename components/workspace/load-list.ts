import type { ConversationPage } from '#lib/conversations/schema.ts'
import { requestJson } from './request-json.ts'
import type { Workspace } from './workspace.ts'

/**
 * Fetches the first page of conversations again; on failure the old list stays. Of several requests
 * under way the last one made counts, whatever the order of their answers.
 */
export async function loadList(workspace: Workspace) {
  const number = ++workspace.listRequests.latest
  const outcome = await requestJson<ConversationPage>('/api/conversations')
  if (outcome.ok && number === workspace.listRequests.latest) workspace.list.set(outcome.value)
}

/** Appends the next page, unless the list was fetched again meanwhile. */
export async function loadMore(workspace: Workspace) {
  const before = workspace.list.get()
  if (!before.nextCursor) return
  const query = new URLSearchParams({ cursor: before.nextCursor })
  const outcome = await requestJson<ConversationPage>(`/api/conversations?${query}`)
  if (!outcome.ok || workspace.list.get() !== before) return
  const known = new Set(before.items.map((item) => item.id))
  const fresh = outcome.value.items.filter((item) => !known.has(item.id))
  workspace.list.set({ ...outcome.value, items: [...before.items, ...fresh] })
}
