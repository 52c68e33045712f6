import { type NextRequest, NextResponse } from 'next/server'
import { matchLocale } from '#lib/messages.ts'
import { findShare } from './find-share.ts'
import { missingSharePage } from './plain-page.ts'

/* Not exported by index.ts, because the proxy runs before every page and should stay small. */

/** Whether a shared page is asked for. */
export const isSharedPage = ({ nextUrl }: NextRequest): boolean =>
  /^\/share(\/|$)/.test(nextUrl.pathname)

/**
 * Lets a request through to a shared page, without its cookie, so that a link shows everybody the
 * same. A link that is not there is answered here, because Next would write the token that was asked
 * for into its page, and what is said of a missing link shall not differ by a byte.
 */
export async function openSharedPage(request: NextRequest, policy: string): Promise<Response> {
  const token = request.nextUrl.pathname.slice('/share/'.length)
  if (!(await findShare(token)))
    return missingSharePage(matchLocale(request.headers.get('accept-language')))
  const headers = new Headers(request.headers)
  headers.delete('cookie')
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}
