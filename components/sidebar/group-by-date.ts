import type { ConversationSummary } from '#lib/conversations/schema.ts'

export interface ConversationGroup {
  /** A month is named by its first moment, in the reader's time zone. */
  name: 'pinned' | 'today' | 'yesterday' | 'week' | 'month' | Date
  items: ConversationSummary[]
}

/**
 * The rows under the headings that a reader thinks in, in the order they have.
 * @param today any moment of the reader's day; days and months are those of its time zone
 */
export function groupByDate(
  items: readonly ConversationSummary[],
  today: Date,
): ConversationGroup[] {
  const groups: ConversationGroup[] = []
  for (const item of items) {
    const name = groupOf(item, today)
    const last = groups.at(-1)
    if (last && isSameName(last.name, name)) last.items.push(item)
    else groups.push({ name, items: [item] })
  }
  return groups
}

function groupOf({ pinned, updatedAt }: ConversationSummary, today: Date) {
  if (pinned) return 'pinned'
  const used = new Date(updatedAt)
  if (used >= daysBefore(today, 0)) return 'today'
  if (used >= daysBefore(today, 1)) return 'yesterday'
  if (used >= daysBefore(today, 7)) return 'week'
  if (used >= daysBefore(today, 30)) return 'month'
  return new Date(used.getFullYear(), used.getMonth())
}

/** The first moment of a day; not a multiple of 24 hours, which clocks set forward or back break. */
const daysBefore = (today: Date, days: number) =>
  new Date(today.getFullYear(), today.getMonth(), today.getDate() - days)

const isSameName = (a: ConversationGroup['name'], b: ConversationGroup['name']) =>
  a === b || (a instanceof Date && b instanceof Date && a.getTime() === b.getTime())
