/**
 * A token as it may be looked up. What cannot be one becomes a text that no link has, so that it is
 * looked up too: the time an answer takes tells nothing about why there is none.
 */
export function storableToken(token: string): string {
  return /^[\w-]{32}$/.test(token) ? token : ''
}
