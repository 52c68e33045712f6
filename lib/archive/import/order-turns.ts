/**
 * Turns with parents before their children, level by level. What hangs on a cycle is left out, so that
 * a shorter list than before means one.
 */
export function orderTurns<T extends { id: string; parentId: string | null }>(
  turns: readonly T[],
): T[] {
  const children = Map.groupBy(turns, ({ parentId }) => parentId)
  const ordered = [...(children.get(null) ?? [])]
  // The list grows while it is walked.
  for (const { id } of ordered) {
    for (const child of children.get(id) ?? []) ordered.push(child)
  }
  return ordered
}
