export interface SnippetPart {
  /** Where it begins in the whole. */
  start: number
  text: string
  hit: boolean
}

/** A text cut at the ends of its hits, which do not overlap and come in their order. */
export function markHits(text: string, ranges: readonly [number, number][]): SnippetPart[] {
  const parts: SnippetPart[] = []
  let at = 0
  const cut = (end: number, hit: boolean) => {
    if (end > at) parts.push({ start: at, text: text.slice(at, end), hit })
    at = Math.max(at, end)
  }
  for (const [start, end] of ranges) {
    cut(start, false)
    cut(end, true)
  }
  cut(text.length, false)
  return parts
}
