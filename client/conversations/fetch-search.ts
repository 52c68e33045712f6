import { requestJson } from '#client/api/request.ts'
import type { Workspace } from '#client/state/workspace.ts'
import type { ConversationPage } from '#lib/conversations/schema.ts'
import { appendPage, withFound } from './merge-list.ts'

/** Looks for conversations; an answer that comes after the signal is dropped. */
export async function fetchSearch(workspace: Workspace, query: string, signal: AbortSignal) {
  const outcome = await requestJson<ConversationPage>(address({ query }), { signal })
  if (signal.aborted) return
  if (outcome.ok) workspace.list.update((list) => withFound(list, outcome.value.items))
  workspace.search.update((search) => ({
    query,
    page: outcome.ok ? outcome.value : (search?.page ?? null),
    error: outcome.ok ? null : outcome.error,
  }))
}

/** Appends the next page of what was found, unless something else is looked for by then. */
export async function fetchMoreOfSearch(workspace: Workspace) {
  const search = workspace.search.get()
  const cursor = search?.page?.nextCursor
  if (!search || !cursor) return
  const outcome = await requestJson<ConversationPage>(address({ query: search.query, cursor }))
  if (!outcome.ok) return
  workspace.list.update((list) => withFound(list, outcome.value.items))
  workspace.search.update((now) =>
    now?.page && now.query === search.query
      ? { ...now, page: appendPage(now.page, cursor, outcome.value) }
      : now,
  )
}

const address = (query: Record<string, string>) =>
  `/api/conversations?${new URLSearchParams(query)}`
