/**
 * The path from the root of a tree of turns to one of them, root first; empty when it is not there.
 * The walk ends at a cycle, because the database cannot forbid one.
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
