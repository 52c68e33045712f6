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
