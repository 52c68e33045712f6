import type { ConversationSummary } from '#lib/conversations/schema.ts'
import { withChange } from './with-change.ts'

/** Rows that were found, as the list knows them by now: renamed, pinned or answered since. */
export function asListed(
  found: readonly ConversationSummary[],
  listed: readonly ConversationSummary[],
): ConversationSummary[] {
  const known = new Map(listed.map((item) => [item.id, item]))
  return found.map((item) => withChange(item, known.get(item.id) ?? {}))
}
