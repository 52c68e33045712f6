import type { Range } from './plan.ts'

/** Positions of a handle: a pixel or less on most screens, and ten of a minute's to a second. */
export const POSITIONS = 600
/** The handles stay this many positions apart, so that each can be got hold of. */
const GAP = 6

/** Where the handles of a range stand, from 0 to `POSITIONS`. */
export function toPositions({ from, to }: Range, duration: number): { start: number; end: number } {
  return { start: toPosition(from, duration), end: toPosition(to, duration) }
}

/** The range after its first handle was moved; it does not pass the other one. */
export function moveStart(range: Range, position: number, duration: number): Range {
  const most = toPosition(range.to, duration) - GAP
  return { ...range, from: toSeconds(Math.max(0, Math.min(position, most)), duration) }
}

/** The range after its last handle was moved; it does not pass the other one. */
export function moveEnd(range: Range, position: number, duration: number): Range {
  const least = toPosition(range.from, duration) + GAP
  return { ...range, to: toSeconds(Math.min(POSITIONS, Math.max(position, least)), duration) }
}

const toPosition = (seconds: number, duration: number) =>
  Math.round((seconds / duration) * POSITIONS)

const toSeconds = (position: number, duration: number) =>
  Math.round(((position * duration) / POSITIONS) * 1_000) / 1_000
