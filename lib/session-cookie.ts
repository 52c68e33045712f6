import 'server-only'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { cookieName } from '#lib/cookies.ts'
import { isSigned, sign } from '#lib/sign.ts'

/** One browser of one owner. */
export interface Session {
  ownerId: string
  deviceId: string
}

export const sessionCookieName = () => cookieName('qvq-session')

/** A device that nobody has seen before: of a fresh owner, or of one that it joins. */
export const newSession = (ownerId: string = randomUUID()): Session => ({
  ownerId,
  deviceId: randomUUID(),
})

/** The cookie value that proves a session. */
export function writeSession({ ownerId, deviceId }: Session): string {
  const text = `${ownerId}.${deviceId}`
  return `${text}.${sign(text)}`
}

/**
 * The session that a cookie value proves, or null. Older cookies were `ownerId.signature`, without
 * a device id; such a browser counts as the device whose id is the owner's.
 */
export function readSession(cookie: string | undefined): Session | null {
  const parts = cookie?.split('.') ?? []
  const signature = parts.pop() ?? ''
  const [ownerId = '', deviceId = ownerId] = parts
  if (parts.length > 2 || !isId(ownerId) || !isId(deviceId)) return null
  return isSigned(parts.join('.'), signature) ? { ownerId, deviceId } : null
}

const isId = (text: string) => z.uuid().safeParse(text).success
