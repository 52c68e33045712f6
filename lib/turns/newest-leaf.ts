import type { TurnTree } from './children-by-parent.ts'
import { turnsBelow } from './turns-below.ts'

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
