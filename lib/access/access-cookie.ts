import { cookieName } from '#lib/cookies.ts'

export const accessCookieName = () => cookieName('qvq-access')

/** What is signed of an access code. The cookie is the signature alone: another code voids it. */
export const accessText = (code: string) => `access code ${code}`
