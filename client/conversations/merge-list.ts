import type { ConversationPage, ConversationSummary } from '#lib/conversations/schema.ts'

/** The server's order: pinned first, then by last use, then by id. Negative when `a` comes first. */
function compare(a: ConversationSummary, b: ConversationSummary): number {
  if (a.pinned !== b.pinned) return a.pinned ? -1 : 1
  if (a.updatedAt !== b.updatedAt) return a.updatedAt > b.updatedAt ? -1 : 1
  if (a.id === b.id) return 0
  return a.id > b.id ? -1 : 1
}

/** Rows in the server's order, after one of them was changed here. */
export function inOrder(items: readonly ConversationSummary[]): ConversationSummary[] {
  return [...items].sort(compare)
}

/**
 * What is shown, with the first page as it is now: rows further down stay, for a cursor names a row
 * and not a number. Rows that are as they were stay the same objects, and so does the whole page.
 */
export function mergeFirstPage(shown: ConversationPage, first: ConversationPage): ConversationPage {
  const known = new Map(shown.items.map((item) => [item.id, item]))
  const fresh = first.items.map((item) => {
    const before = known.get(item.id)
    return before && isSame(before, item) ? before : item
  })
  const last = first.nextCursor ? fresh.at(-1) : undefined
  const listed = new Set(fresh.map(({ id }) => id))
  const further = last
    ? shown.items.filter((item) => !listed.has(item.id) && compare(item, last) > 0)
    : []
  const items = [...fresh, ...further]
  const nextCursor = further.length > 0 ? shown.nextCursor : first.nextCursor
  const same =
    nextCursor === shown.nextCursor &&
    items.length === shown.items.length &&
    items.every((item, index) => item === shown.items[index])
  return same ? shown : { items, nextCursor }
}

/** What is shown, with those of its rows that a search has told of as they are now. */
export function withFound(
  shown: ConversationPage,
  found: readonly ConversationSummary[],
): ConversationPage {
  const fresh = new Map(found.map(({ match: _, ...row }) => [row.id, row]))
  const items = shown.items.map((item) => {
    const row = fresh.get(item.id)
    return row && !isSame(item, row) ? row : item
  })
  const same = items.every((item, index) => item === shown.items[index])
  return same ? shown : { ...shown, items: inOrder(items) }
}

/** What is shown, with the page that follows `cursor`, though the list may have changed meanwhile. */
export function appendPage(
  shown: ConversationPage,
  cursor: string,
  page: ConversationPage,
): ConversationPage {
  const known = new Set(shown.items.map(({ id }) => id))
  const items = [...shown.items, ...page.items.filter(({ id }) => !known.has(id))]
  const nextCursor = shown.nextCursor === cursor ? page.nextCursor : shown.nextCursor
  return { items: inOrder(items), nextCursor }
}

function isSame(a: ConversationSummary, b: ConversationSummary): boolean {
  return (
    a.title === b.title &&
    a.pinned === b.pinned &&
    a.updatedAt === b.updatedAt &&
    a.running === b.running
  )
}
