/**
 * A token as it may be looked up. A malformed one becomes a text that no link has and is looked up
 * as well, so that the response time does not tell why there is none.
 */
export function storableToken(token: string): string {
  return /^[\w-]{32}$/.test(token) ? token : ''
}
