/** A tree of turns by parent, the roots under null; children stand in the order of the turns. */
export type TurnTree<T> = ReadonlyMap<string | null, readonly T[]>

/** Groups turns, oldest first, by what they follow: the versions of a turn are one group. */
export function childrenByParent<T extends { parentId: string | null }>(
  turns: readonly T[],
): TurnTree<T> {
  const tree = new Map<string | null, T[]>()
  for (const turn of turns) {
    const siblings = tree.get(turn.parentId)
    if (siblings) siblings.push(turn)
    else tree.set(turn.parentId, [turn])
  }
  return tree
}
