import type { ConversationPage } from '#lib/conversations/schema.ts'
import { requestJson } from './request-json.ts'
import type { Workspace } from './workspace.ts'

/** Fetches the first page of conversations again; on failure the old list stays. */
export async function loadList(workspace: Workspace) {
  const outcome = await requestJson<ConversationPage>('/api/conversations')
  if (outcome.ok) workspace.list.set(outcome.value)
}

/** Appends the next page. */
export async function loadMore(workspace: Workspace) {
  const { items, nextCursor } = workspace.list.get()
  if (!nextCursor) return
  const query = new URLSearchParams({ cursor: nextCursor })
  const outcome = await requestJson<ConversationPage>(`/api/conversations?${query}`)
  if (!outcome.ok) return
  const known = new Set(items.map((item) => item.id))
  const fresh = outcome.value.items.filter((item) => !known.has(item.id))
  workspace.list.set({ items: [...items, ...fresh], nextCursor: outcome.value.nextCursor })
}
