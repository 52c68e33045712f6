import { flushSync } from 'react-dom'

/** Makes a change of the page under which an element stays where the reader sees it. */
export function keepInPlace(element: HTMLElement, change: () => void) {
  const before = element.getBoundingClientRect().top
  flushSync(change)
  scrollerOf(element)?.scrollBy({ top: element.getBoundingClientRect().top - before })
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  const parent = element.parentElement
  if (!parent || getComputedStyle(parent).overflowY === 'auto') return parent
  return scrollerOf(parent)
}
