import { db } from '#lib/db.ts'
import type { SearchMatch } from './schema.ts'
import { searchSnippet } from './search-snippet.ts'

interface Found {
  title: string
  /** Null where the title was found. */
  turnId: string | null
}

/** Where each of `found` has the words, in the same order; undefined of a turn that is gone by now. */
export async function describeMatches(
  ownerId: string,
  found: Found[],
  words: string[],
): Promise<(SearchMatch | undefined)[]> {
  const turnIds = found.flatMap(({ turnId }) => turnId ?? [])
  const turns = await db.turn.findMany({
    where: { id: { in: turnIds }, conversation: { ownerId } },
    select: { id: true, text: true, answer: true },
  })
  const byId = new Map(turns.map((turn) => [turn.id, turn]))
  return found.map(({ title, turnId }) => {
    if (turnId === null) return describe({ turnId, field: 'title' }, title, words)
    const turn = byId.get(turnId)
    if (!turn) return undefined
    const asked = searchSnippet(turn.text, words)
    if (asked) return { turnId, field: 'question', ...asked }
    return describe({ turnId, field: 'answer' }, turn.answer, words)
  })
}

/** Falls back to a text without a hit, because the database folds a few letters differently. */
function describe(
  place: Pick<SearchMatch, 'turnId' | 'field'>,
  text: string,
  words: string[],
): SearchMatch {
  return { ...place, ...(searchSnippet(text, words) ?? { text: text.slice(0, 120), ranges: [] }) }
}
