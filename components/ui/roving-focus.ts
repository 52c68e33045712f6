/**
 * Where a key leads from a place in a row of `length`; null for keys that lead nowhere. From outside,
 * which is -1, an arrow leads to the first or the last.
 */
export function stepFrom(place: number, key: string, length: number): number | null {
  const last = length - 1
  if (key === 'ArrowRight' || key === 'ArrowDown') return Math.min(last, place + 1)
  if (key === 'ArrowLeft' || key === 'ArrowUp') return place < 0 ? last : Math.max(0, place - 1)
  if (key === 'Home') return 0
  if (key === 'End') return last
  return null
}

/**
 * Moves the focus among what a selector finds in a column, as the arrow keys, Home and End ask;
 * whether the key was one of them.
 */
export function moveFocus(container: HTMLElement, selector: string, key: string): boolean {
  // In a column these belong to the text or the page.
  if (key === 'ArrowLeft' || key === 'ArrowRight') return false
  const all = [...container.querySelectorAll<HTMLElement>(selector)]
  const at = all.findIndex((element) => element.matches(':focus'))
  const next = stepFrom(at, key, all.length)
  if (next === null) return false
  all[next]?.focus()
  return true
}
