/** Which pictures of a video are wanted. */
export type Plan =
  | { mode: 'even'; count: number }
  /** One every so many seconds of the film. */
  | { mode: 'interval'; seconds: number }

/** A part of a video, in seconds from its beginning. */
export interface Range {
  from: number
  to: number
}

/** Two pictures a second are what the service takes of a video by itself. */
const DEFAULT_PER_SECOND = 2
/** More are rarely worth their tokens; whoever wants them can ask for them. */
const DEFAULT_MOST = 64

/** How many frames to offer of a video that lasts `seconds`. */
export function defaultCount(seconds: number, minFrames: number): number {
  const wanted = Math.round(seconds * DEFAULT_PER_SECOND)
  return Math.max(minFrames, Math.min(DEFAULT_MOST, wanted))
}

/** How many pictures a plan takes; cheap even where they would be millions. */
export function countPlanned(plan: Plan, { from, to }: Range): number {
  if (plan.mode === 'even') return plan.count
  return firstStep(to, plan.seconds) - firstStep(from, plan.seconds)
}

/**
 * When the pictures of a plan are taken, ascending, in seconds rounded to milliseconds.
 *
 * Even ones are taken in the middle of equal parts, away from the black at both ends. The others lie
 * on multiples of their interval, so that trimming keeps the frames there are.
 */
export function plannedTimes(plan: Plan, range: Range): number[] {
  const at = plan.mode === 'even' ? evenTime(plan.count, range) : steppedTime(plan.seconds, range)
  return Array.from({ length: countPlanned(plan, range) }, (_, index) => toMilliseconds(at(index)))
}

const evenTime =
  (count: number, { from, to }: Range) =>
  (index: number) =>
    from + ((index + 0.5) * (to - from)) / count

const steppedTime =
  (seconds: number, { from }: Range) =>
  (index: number) =>
    (firstStep(from, seconds) + index) * seconds

/** The first multiple of `seconds` at or after a time; 0.6 / 0.2 is a hair off 3. */
const firstStep = (time: number, seconds: number) => Math.ceil(time / seconds - 1e-6)

const toMilliseconds = (seconds: number) => Math.round(seconds * 1_000) / 1_000

const LOWEST = 0.1
const HIGHEST = 10

/**
 * Frames per second of pictures taken at these times, in ascending seconds. The service takes rates
 * from 0.1 to 10; a film told slower or faster than that is told at the limit.
 */
export function frameRate(times: number[]): number {
  const spanned = (times.at(-1) ?? 0) - (times.at(0) ?? 0)
  const rate = spanned > 0 ? (times.length - 1) / spanned : HIGHEST
  return Math.min(HIGHEST, Math.max(LOWEST, Math.round(rate * 100) / 100))
}
