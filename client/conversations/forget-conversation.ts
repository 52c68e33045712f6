import type { Workspace } from '#client/state/workspace.ts'
import type { ConversationPage } from '#lib/conversations/schema.ts'

/** Takes a conversation that is deleted out of what this tab knows; an open one reads as missing. */
export function forgetConversation(workspace: Workspace, conversationId: string) {
  const without = (page: ConversationPage): ConversationPage => {
    const items = page.items.filter(({ id }) => id !== conversationId)
    return items.length === page.items.length ? page : { ...page, items }
  }
  workspace.list.update(without)
  workspace.search.update((search) =>
    search?.page ? { ...search, page: without(search.page) } : search,
  )
  workspace.conversations.update((all) =>
    all[conversationId] ? { ...all, [conversationId]: { status: 'missing' } } : all,
  )
}
