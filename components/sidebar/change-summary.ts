import { changeConversationView } from '#components/workspace/change-turn.ts'
import { jsonRequest } from '#components/workspace/json-request.ts'
import { loadList } from '#components/workspace/load-list.ts'
import { inOrder } from '#components/workspace/merge-list.ts'
import { tellOtherTabs } from '#components/workspace/other-tabs.ts'
import { requestJson } from '#components/workspace/request-json.ts'
import type { Workspace } from '#components/workspace/workspace.ts'
import type { ConversationSummary } from '#lib/conversations/schema.ts'
import { tellFailure } from './tell-failure.ts'
import { withChange } from './with-change.ts'

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
  const outcome = await requestJson(`/api/conversations/${id}`, jsonRequest('PATCH', change))
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
