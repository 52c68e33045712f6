import { type NextRequest, NextResponse } from 'next/server'
import { contentSecurityPolicy } from '#lib/content-security-policy.ts'
import { cookieOptions } from '#lib/cookies.ts'
import { newSession, readSession, sessionCookieName, writeSession } from '#lib/session-cookie.ts'
import { isSharedPage, openSharedPage } from '#lib/shares/index.ts'

/**
 * Before every page: a fresh nonce, and an identity for whoever has none, except on shared pages,
 * which anybody may read. Route handlers have their own wall (`lib/http.ts`); an upload passing
 * through here would be cut at 10 MB. Whether a session was signed out is for the page to ask.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const policy = contentSecurityPolicy()
  if (isSharedPage(request)) return openSharedPage(request, policy)
  const name = sessionCookieName()
  const given = request.cookies.get(name)?.value
  const cookie = given && readSession(given) ? given : writeSession(newSession())
  // The page that is rendered now must already see a new identity.
  request.cookies.set(name, cookie)
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  // Every visit begins its year anew.
  response.cookies.set(name, cookie, cookieOptions())
  return response
}

export const config = {
  matcher: ['/((?!api/|_next/static/|samples/|icon\\.svg|manifest\\.webmanifest).*)'],
}
