import type { SearchMatch } from './schema.ts'
import { searchFold } from './search-fold.ts'

/** In UTF-16 code units. */
const SNIPPET_LENGTH = 120
const LEAD_LENGTH = 40
const ELLIPSIS = '…'

type Snippet = Pick<SearchMatch, 'text' | 'ranges'>

/**
 * What surrounds the first of `words` in `text`, with every hit within; null where there is none.
 * Never cuts through a character beyond the basic plane.
 */
export function searchSnippet(text: string, words: string[]): Snippet | null {
  const folded = searchFold(text)
  const needles = words.map(searchFold)
  const first = Math.min(...needles.map((needle) => place(folded, needle, 0)))
  if (first === Number.POSITIVE_INFINITY) return null
  const start = wholeCharacter(text, Math.max(0, first - LEAD_LENGTH))
  // Extend the end, because a word may be longer than a snippet.
  const longest = Math.max(...needles.map((needle) => needle.length))
  const end = wholeCharacter(text, start + Math.max(SNIPPET_LENGTH, LEAD_LENGTH + longest))
  const lead = start > 0 ? ELLIPSIS : ''
  const tail = end < text.length ? ELLIPSIS : ''
  return {
    text: lead + text.slice(start, end).replace(/\s/g, ' ') + tail,
    ranges: hits(folded.slice(start, end), needles).map(([from, to]) => [
      from + lead.length,
      to + lead.length,
    ]),
  }
}

function place(text: string, needle: string, from: number): number {
  const at = text.indexOf(needle, from)
  return at < 0 ? Number.POSITIVE_INFINITY : at
}

/** The index itself, or the one before it where it would part a surrogate pair. */
function wholeCharacter(text: string, index: number): number {
  const code = text.charCodeAt(index)
  return code >= 0xdc00 && code <= 0xdfff ? index - 1 : Math.min(index, text.length)
}

/** Where the needles are, in order; what overlaps or touches is one. */
function hits(text: string, needles: string[]): [number, number][] {
  const all = needles.flatMap((needle) => {
    const found: [number, number][] = []
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
      found.push([at, at + needle.length])
    }
    return found
  })
  const merged: [number, number][] = []
  for (const hit of all.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1)
    if (last && hit[0] <= last[1]) last[1] = Math.max(last[1], hit[1])
    else merged.push(hit)
  }
  return merged
}
