/**
 * Puts the focus into the row after one that is about to go, or before it.
 * @returns false when there is no other row.
 */
export function focusBeside(row: Element | null): boolean {
  const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
  const control = neighbour?.querySelector<HTMLElement>('button')
  control?.focus()
  return control !== null && control !== undefined
}
