/** Where texts stand that no reader reads as part of the question or the answer. */
const NOT_TEXT = 'button, summary, form, [hidden], [aria-hidden="true"], .sr-only'

/** Every place in an element where a text stands, in whatever case, across its inline elements. */
export function foundRanges(root: Element, text: string): Range[] {
  const nodes = textNodes(root)
  const starts: number[] = []
  let whole = ''
  for (const node of nodes) {
    starts.push(whole.length)
    whole += node.data
  }
  const wanted = lowerCase(text)
  const haystack = lowerCase(whole)
  const ranges: Range[] = []
  let at = wanted ? haystack.indexOf(wanted) : -1
  while (at >= 0) {
    ranges.push(rangeOf(nodes, starts, [at, at + wanted.length]))
    at = haystack.indexOf(wanted, at + wanted.length)
  }
  return ranges
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && !node.parentElement?.closest(NOT_TEXT)) nodes.push(node)
  }
  return nodes
}

/** Unit by unit, because "İ" grows: a place in the result must be the same place in the text. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  if (lower.length === text.length) return lower
  return Array.from({ length: text.length }, (_, at) => {
    const unit = text.charAt(at)
    return unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit
  }).join('')
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
