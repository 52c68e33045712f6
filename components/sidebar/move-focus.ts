/**
 * Moves the focus among what a selector finds, as the arrow keys, Home and End ask; whether the key
 * was one of them. From outside, an arrow goes to the first or the last.
 */
export function moveFocus(container: HTMLElement, selector: string, key: string): boolean {
  const all = [...container.querySelectorAll<HTMLElement>(selector)]
  const at = all.findIndex((element) => element.matches(':focus'))
  const next = {
    ArrowDown: Math.min(at + 1, all.length - 1),
    ArrowUp: at < 0 ? all.length - 1 : Math.max(at - 1, 0),
    Home: 0,
    End: all.length - 1,
  }[key]
  if (next === undefined) return false
  all[next]?.focus()
  return true
}
