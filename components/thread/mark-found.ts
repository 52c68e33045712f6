import { foundRanges } from './found-ranges.ts'

/** The name in the style sheet: `::highlight(found)`. */
const NAME = 'found'

/**
 * Marks a text wherever it stands in an element, and what of it is rendered later, and brings the
 * first place into view. Where the browser cannot mark, nothing happens. Returns what ends it.
 */
export function markFound(root: Element, text: string): () => void {
  if (!('highlights' in CSS)) return () => {}
  let seen = false
  const mark = () => {
    const ranges = foundRanges(root, text)
    CSS.highlights.set(NAME, new Highlight(...ranges))
    if (seen || !ranges[0]) return
    seen = true
    ranges[0].startContainer.parentElement?.scrollIntoView({ block: 'center' })
  }
  mark()
  const observer = new MutationObserver(mark)
  observer.observe(root, { childList: true, characterData: true, subtree: true })
  return () => {
    observer.disconnect()
    CSS.highlights.delete(NAME)
  }
}
