import type { ConversationSummary } from '#lib/conversations/schema.ts'

/** A row after a change. Where its title was found, a new one is not what was found. */
export function withChange(
  item: ConversationSummary,
  change: Partial<ConversationSummary>,
): ConversationSummary {
  const { match, ...changed } = { ...item, ...change }
  const stands = match && (match.field !== 'title' || changed.title === item.title)
  return stands ? { ...changed, match } : changed
}

/** Rows that were found, as the list knows them by now: renamed, pinned or answered since. */
export function asListed(
  found: readonly ConversationSummary[],
  listed: readonly ConversationSummary[],
): ConversationSummary[] {
  const known = new Map(listed.map((item) => [item.id, item]))
  return found.map((item) => withChange(item, known.get(item.id) ?? {}))
}
