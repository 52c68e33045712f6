/** Puts the focus on the row after this one, or before it, or nowhere when it is the only one. */
export function focusNeighbour(row: HTMLElement | null) {
  const links = [...(row?.closest('nav')?.querySelectorAll<HTMLElement>('li > a') ?? [])]
  const at = links.findIndex((link) => link.parentElement === row)
  const neighbour = links[at + 1] ?? links[at - 1]
  neighbour?.focus()
}
