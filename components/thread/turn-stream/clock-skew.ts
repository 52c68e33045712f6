/** Below this, in milliseconds, the clocks agree: the `Date` header has whole seconds only. */
const SAME_CLOCK = 2_000

/** Milliseconds that this browser's clock is ahead of the server's, by a response that just came. */
export function clockSkew(response: Response, now: number): number {
  const serverNow = Date.parse(response.headers.get('Date') ?? '')
  const skew = now - serverNow
  return Math.abs(skew) > SAME_CLOCK ? skew : 0
}
