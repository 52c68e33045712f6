import { cookies } from 'next/headers'
import { cookieOptions } from '#lib/cookies.ts'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { isSigned, sign } from '#lib/sign.ts'
import { accessCookieName, accessText } from './access-cookie.ts'

/**
 * Lets this browser in for a year, or until the code is changed. Route handlers only.
 * @throws AppError `access_code_wrong`, or `not_found` when the server has no access code.
 */
export async function enterAccessCode(code: string): Promise<void> {
  if (env.ACCESS_CODE === undefined) throw new AppError('not_found')
  const signature = sign(accessText(code))
  if (!isSigned(accessText(env.ACCESS_CODE), signature)) throw new AppError('access_code_wrong')
  const jar = await cookies()
  jar.set(accessCookieName(), signature, cookieOptions())
}
