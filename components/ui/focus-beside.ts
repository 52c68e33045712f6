/**
 * Puts the focus into the row after one that is about to go, or before it: onto the row and none of
 * its buttons, which a key that is held down would press.
 * @returns false when there is no other row.
 */
export function focusBeside(row: Element | null): boolean {
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  if (!(neighbour instanceof HTMLElement)) return false
  neighbour.tabIndex = -1
  neighbour.focus()
  return true
}
