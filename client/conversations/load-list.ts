import { requestJson } from '#client/api/request.ts'
import type { Workspace } from '#client/state/workspace.ts'
import type { ConversationPage } from '#lib/conversations/schema.ts'
import { appendPage, mergeFirstPage } from './merge-list.ts'

/**
 * Fetches the first page of conversations again; on failure the old list stays. Of several requests
 * under way the last one made counts, whatever the order of their answers.
 */
export async function loadList(workspace: Workspace) {
  const number = ++workspace.listRequests.latest
  const outcome = await requestJson<ConversationPage>('/api/conversations')
  if (!outcome.ok || number !== workspace.listRequests.latest) return
  workspace.list.update((shown) => mergeFirstPage(shown, outcome.value))
}

/** Appends the next page; on failure the list stays as it is. */
export async function loadMore(workspace: Workspace) {
  const { nextCursor: cursor } = workspace.list.get()
  if (!cursor) return
  const query = new URLSearchParams({ cursor })
  const outcome = await requestJson<ConversationPage>(`/api/conversations?${query}`)
  if (outcome.ok) workspace.list.update((shown) => appendPage(shown, cursor, outcome.value))
}
