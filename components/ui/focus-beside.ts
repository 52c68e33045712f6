/**
 * Puts the focus into the row after one that is about to go, or before it: onto its last button,
 * which is the one that takes rows away.
 * @returns false when there is no other row.
 */
export function focusBeside(row: Element | null): boolean {
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  const buttons = neighbour?.querySelectorAll('button') ?? []
  const last = [...buttons].at(-1)
  last?.focus()
  return last !== undefined
}
