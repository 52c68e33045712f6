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
