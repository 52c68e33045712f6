import { AppError } from '#lib/errors.ts'

/** What browsers and servers still take; signed addresses of object stores come to about 1,500. */
const MAX_URL_LENGTH = 4096

/**
 * A web address that a person typed.
 * @throws AppError `url_invalid` unless it is http or https, without a password.
 */
export function parseUrl(text: string): URL {
  const url = readUrl(text)
  if (!url) throw new AppError('url_invalid')
  return url
}

/**
 * A web address, relative to another where there is one; null for anything else. Parsed as browsers
 * do, so that `127.1`, `0x7f.1` and `①②⑦.0.0.1` come out as the `127.0.0.1` that they are.
 */
export function readUrl(text: string, base?: URL): URL | null {
  if (text.length > MAX_URL_LENGTH || !URL.canParse(text, base)) return null
  const url = new URL(text, base)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null
  if (url.username || url.password) return null
  url.hash = ''
  return url
}
