import type { TurnTree } from './children-by-parent.ts'

/** Every turn that follows a turn, directly or not. The walk is no recursion: a path may be long. */
export function turnsBelow<T extends { id: string }>(tree: TurnTree<T>, turnId: string): T[] {
  const below = new Set<T>(tree.get(turnId))
  // A set takes what is added while it is walked, and a cycle adds nothing new.
  for (const { id } of below) for (const child of tree.get(id) ?? []) below.add(child)
  return [...below]
}
