import { env } from '#lib/env.ts'

/**
 * The origin that a reader reaches us by: `PUBLIC_ORIGIN`, else the one of the request itself, which
 * can mislead nobody but whoever sent it.
 */
export function originOf(headers: Headers): string {
  if (env.PUBLIC_ORIGIN) return env.PUBLIC_ORIGIN
  const scheme = headers.get('x-forwarded-proto')?.startsWith('https') ? 'https' : 'http'
  const origin = `${scheme}://${headers.get('host')}`
  return URL.canParse(origin) ? new URL(origin).origin : ''
}

/** The address of a shared page. */
export function shareUrl(origin: string, token: string): string {
  return `${origin}/share/${token}`
}
