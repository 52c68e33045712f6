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

/** Every turn that follows a turn, directly or not. The walk is no recursion: a path may be long. */
export function turnsBelow<T extends { id: string }>(tree: TurnTree<T>, turnId: string): T[] {
  const below = new Set<T>(tree.get(turnId))
  // A set takes what is added while it is walked, and a cycle adds nothing new.
  for (const { id } of below) for (const child of tree.get(id) ?? []) below.add(child)
  return [...below]
}

/**
 * The id of the newest turn without followers under a turn, or of the turn itself: where the
 * reader was last, as far as the tree can tell. Equal times go by id, as in the database's order.
 */
export function newestLeaf<T extends { id: string; createdAt: string }>(
  tree: TurnTree<T>,
  turnId: string,
): string {
  const leaves = turnsBelow(tree, turnId).filter(({ id }) => !tree.has(id))
  return leaves.reduce<T | null>((newest, leaf) => later(newest, leaf), null)?.id ?? turnId
}

function later<T extends { id: string; createdAt: string }>(one: T | null, other: T): T {
  if (!one || one.createdAt < other.createdAt) return other
  return one.createdAt === other.createdAt && one.id < other.id ? other : one
}
