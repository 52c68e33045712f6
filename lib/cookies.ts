import 'server-only'
import { env } from '#lib/env.ts'

const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60
const isHttps = () => env.PUBLIC_ORIGIN?.startsWith('https:') ?? false

/** `__Host-` binds a cookie to this host and to https; on plain http browsers refuse it. */
export const cookieName = (name: string) => (isHttps() ? `__Host-${name}` : name)

export const cookieOptions = () =>
  ({
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    path: '/',
    maxAge: ONE_YEAR_SECONDS,
  }) as const
