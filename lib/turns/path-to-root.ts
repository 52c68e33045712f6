/**
 * The path from the root of a tree of turns to one of them, root first; empty when it is not there.
 * A cycle, which the database cannot express an objection to, ends the walk.
 */
export function pathToRoot<T extends { id: string; parentId: string | null }>(
  turns: readonly T[],
  turnId: string | null,
): T[] {
  const byId = new Map(turns.map((turn) => [turn.id, turn]))
  const path = new Set<T>()
  let turn = turnId === null ? undefined : byId.get(turnId)
  while (turn && !path.has(turn)) {
    path.add(turn)
    turn = turn.parentId === null ? undefined : byId.get(turn.parentId)
  }
  return [...path].reverse()
}
