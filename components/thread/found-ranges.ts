import { searchFold } from '#lib/conversations/schema.ts'

/** Where texts stand that no reader reads as part of the question or the answer. */
const NOT_TEXT = 'button, summary, form, [hidden], [aria-hidden="true"], .sr-only'

/**
 * Every place in an element where one of the words of `query` stands, in whatever case, across its
 * inline elements; in their order.
 */
export function foundRanges(root: Element, query: string): Range[] {
  const nodes = textNodes(root)
  const starts: number[] = []
  let whole = ''
  for (const node of nodes) {
    starts.push(whole.length)
    whole += node.data
  }
  const haystack = searchFold(whole)
  const words = searchFold(query).split(/\s+/).filter(Boolean)
  return words
    .flatMap((word) => placesOf(word, haystack))
    .sort(([a], [b]) => a - b)
    .map((place) => rangeOf(nodes, starts, place))
}

function placesOf(word: string, text: string): [number, number][] {
  const places: [number, number][] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    places.push([at, at + word.length])
  }
  return places
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(NOT_TEXT)) nodes.push(node)
  }
  return nodes
}

function rangeOf(nodes: Text[], starts: number[], [from, to]: [number, number]): Range {
  const range = document.createRange()
  const first = starts.findLastIndex((start) => start <= from)
  const last = starts.findLastIndex((start) => start < to)
  const [begin, end] = [nodes[first], nodes[last]]
  if (begin) range.setStart(begin, from - (starts[first] ?? 0))
  if (end) range.setEnd(end, to - (starts[last] ?? 0))
  return range
}
