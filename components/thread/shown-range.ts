/** How many turns are shown at first, and how many more at a time. */
const STEP = 20

interface PathTurn {
  parentId: string | null
}

/** Which turns of a path are shown: [start, end). */
export interface Bounds {
  start: number
  end: number
}

/** The same range, anchored so that it stays valid while the path changes. */
export interface ShownRange {
  /** What the first turn follows: neither earlier turns nor another version of it change that. */
  parentId: string | null | undefined
  /** Null means up to the end of the path, wherever that is. */
  count: number | null
}

export function endOf({ length }: readonly PathTurn[]): Bounds {
  return { start: Math.max(0, length - STEP), end: length }
}

export function toRange(turns: readonly PathTurn[], { start, end }: Bounds): ShownRange {
  return { parentId: turns[start]?.parentId, count: end < turns.length ? end - start : null }
}

/** Null when the path does not lead through where the range begins. */
export function toBounds(turns: readonly PathTurn[], range: ShownRange): Bounds | null {
  const start = turns.findIndex(({ parentId }) => parentId === range.parentId)
  if (start < 0) return null
  return { start, end: Math.min(turns.length, start + (range.count ?? turns.length)) }
}

/** What is shown when the reader comes to one of its ends. */
export const withEarlier = ({ start, end }: Bounds): Bounds => ({
  start: Math.max(0, start - STEP),
  end,
})
export const withLater = ({ start, end }: Bounds): Bounds => ({ start, end: end + STEP })

/** What is shown so that the turn at an index is: without what lies between, where that is much. */
export function withTurn(bounds: Bounds, index: number): Bounds {
  const { start, end } = bounds
  if (index >= start && index < end) return bounds
  if (index < start && start - index <= STEP) return { start: index, end }
  return { start: index, end: index + STEP }
}
