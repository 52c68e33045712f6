import { jsonBody, requestJson } from '#client/api/request.ts'
import { tellOtherTabs } from '#client/state/other-tabs.ts'
import type { Workspace } from '#client/state/workspace.ts'
import type { ConversationSummary } from '#lib/conversations/schema.ts'
import { changeConversationView } from './change-turn.ts'
import { loadList } from './load-list.ts'
import { inOrder } from './merge-list.ts'
import { withChange } from './merge-summaries.ts'
import { tellFailure } from './tell-failure.ts'

export type ListedConversation = Pick<ConversationSummary, 'id' | 'title' | 'pinned'>
type SummaryChange = { title: string } | { pinned: boolean }

/** Renames or pins a conversation: shown at once, and taken back with a message when it fails. */
export async function changeSummary(
  workspace: Workspace,
  conversation: ListedConversation,
  change: SummaryChange,
) {
  const { id, title, pinned } = conversation
  const isRename = 'title' in change
  show(workspace, id, change)
  const outcome = await requestJson(`/api/conversations/${id}`, jsonBody('PATCH', change))
  if (outcome.ok) tellOtherTabs(id)
  else {
    show(workspace, id, isRename ? { title } : { pinned })
    const action = isRename ? 'rename' : 'pin'
    tellFailure(workspace, { action, conversationId: id, title, error: outcome.error })
  }
  await loadList(workspace)
}

function show(workspace: Workspace, id: string, change: SummaryChange) {
  // Invalidate list requests already sent: their answers are older than this change.
  workspace.listRequests.latest++
  const changed = (items: readonly ConversationSummary[]) =>
    items.map((item) => (item.id === id ? withChange(item, change) : item))
  workspace.list.update((page) => ({ ...page, items: inOrder(changed(page.items)) }))
  workspace.search.update((search) =>
    search?.page
      ? { ...search, page: { ...search.page, items: changed(search.page.items) } }
      : search,
  )
  if ('title' in change) changeConversationView(workspace, id, change)
}
