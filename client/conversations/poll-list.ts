import type { Workspace } from '#client/state/workspace.ts'
import { loadConversation } from './load-conversation.ts'
import { loadList } from './load-list.ts'

/** Milliseconds from one answer to the next request. */
const PAUSE = 5_000

/**
 * Asks for the list again and again while somebody looks at it, so that what happens on another
 * device is seen here. One timer and one request at a time. Returns the function that ends it.
 */
export function pollList(workspace: Workspace): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  const ask = async () => {
    if (document.visibilityState === 'visible' && navigator.onLine) await refresh(workspace)
    if (!ended) timer = setTimeout(ask, PAUSE)
  }
  // Ask at once, because a deletion sent while leaving the last page reaches the server about now.
  void ask()
  return () => {
    ended = true
    clearTimeout(timer)
  }
}

/** Fetches the list, and those conversations again that changed without this tab. */
async function refresh(workspace: Workspace) {
  const before = new Map(workspace.list.get().items.map((item) => [item.id, item]))
  await loadList(workspace)
  const entries = workspace.conversations.get()
  const outdated = workspace.list.get().items.filter(({ id, running, updatedAt, title }) => {
    const entry = entries[id]
    if (entry?.status !== 'ready') return false
    const known = entry.view.turns.some(({ status }) => status === 'running')
    const listed = before.get(id) ?? { updatedAt, title }
    const isChanged = listed.updatedAt !== updatedAt || listed.title !== title
    return (running && !known) || isChanged
  })
  await Promise.all(outdated.map(({ id }) => loadConversation(workspace, id)))
}
