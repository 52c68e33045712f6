import type { FilmGrid } from '#lib/qvq/schema.ts'
import { countPlanned, defaultCount, type Plan, plannedTimes, type Range } from './plan.ts'

/** What the reader has chosen, as it stands in the fields. */
export interface Choice {
  mode: Plan['mode']
  /** Frames in all. */
  count: string
  /** Seconds from one frame to the next. */
  interval: string
  range: Range
}

export function firstChoice(duration: number, film: FilmGrid): Choice {
  const count = defaultCount(duration, film.minFrames)
  const interval = Math.max(0.1, Math.round((duration / count) * 10) / 10)
  return {
    mode: 'even',
    count: String(count),
    interval: String(interval),
    range: { from: 0, to: duration },
  }
}

/** How many frames were asked for, and when they are taken: none while the number is beyond `most`. */
export function readChoice(choice: Choice, most: number): { count: number; times: number[] } {
  const plan = readPlan(choice)
  const count = plan ? countPlanned(plan, choice.range) : 0
  return { count, times: plan && count <= most ? plannedTimes(plan, choice.range) : [] }
}

/** Null while a field holds no number that makes sense. */
function readPlan({ mode, count, interval }: Choice): Plan | null {
  if (mode === 'even') {
    const frames = Math.floor(Number(count))
    return frames > 0 ? { mode, count: frames } : null
  }
  const seconds = Number(interval)
  return seconds > 0 ? { mode, seconds } : null
}

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
