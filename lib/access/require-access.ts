import { cookies } from 'next/headers'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { isSigned } from '#lib/sign.ts'
import { accessCookieName, accessText } from './access-cookie.ts'

/** Whether this browser has yet to enter the server's access code. */
export async function isAccessNeeded(): Promise<boolean> {
  if (env.ACCESS_CODE === undefined) return false
  const given = (await cookies()).get(accessCookieName())?.value ?? ''
  return !isSigned(accessText(env.ACCESS_CODE), given)
}

/**
 * The wall before everything that creates or spends. Reading what is one's own, changing its title,
 * stopping and deleting stay open: they cost nothing, and a new code must not hide anybody's own.
 * @throws AppError `access_required`.
 */
export async function requireAccess(): Promise<void> {
  if (await isAccessNeeded()) throw new AppError('access_required')
}
