import { type Agent, fetch, type Response } from 'undici'
import { AppError } from '#lib/errors.ts'
import { checkHost } from './check-host.ts'
import { readUrl } from './parse-url.ts'

const MAX_REDIRECTS = 3
const REDIRECT = new Set([301, 302, 303, 307, 308])

/** Says who asks and why, carries nothing of the owner's, and wants the bytes as they are. */
const HEADERS = {
  Accept: 'image/*, video/*',
  'Accept-Encoding': 'identity',
  'User-Agent': 'QVQ-Chat (imports a picture that its user named)',
}

/**
 * The 200 response of an address, at the end of at most three redirects, each checked like the first.
 * @throws AppError `url_refused` for another status; `url_forbidden`.
 */
export async function openUrl(
  start: URL,
  { agent, signal }: { agent: Agent; signal: AbortSignal },
): Promise<Response> {
  let url = start
  for (let redirects = 0; ; redirects++) {
    checkHost(url)
    const response = await fetch(url, {
      headers: HEADERS,
      redirect: 'manual',
      dispatcher: agent,
      signal,
    })
    if (response.status === 200) return response
    await response.body?.cancel()
    const location = REDIRECT.has(response.status) ? response.headers.get('location') : null
    const next = location && redirects < MAX_REDIRECTS ? readUrl(location, url) : null
    if (!next) {
      const { host } = url
      throw new AppError('url_refused', { details: { host, status: response.status } })
    }
    url = next
  }
}
