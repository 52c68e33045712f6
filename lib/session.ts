import 'server-only'
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cookies } from 'next/headers'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'

/** Hexadecimal digits. */
const SECRET_LENGTH = 64
const ONE_YEAR_SECONDS = 365 * 24 * 60 * 60
const isHttps = () => env.PUBLIC_ORIGIN?.startsWith('https:') ?? false

/** `__Host-` binds the cookie to this host and to https; on plain http browsers refuse it. */
export const sessionCookieName = () => (isHttps() ? '__Host-qvq-session' : 'qvq-session')

export const sessionCookieOptions = () =>
  ({
    httpOnly: true,
    sameSite: 'lax',
    secure: isHttps(),
    path: '/',
    maxAge: ONE_YEAR_SECONDS,
  }) as const

/** The owner of this request, or null when it carries no valid session. */
export async function currentOwner(): Promise<string | null> {
  return readSession((await cookies()).get(sessionCookieName())?.value)
}

/** The owner of this request. @throws AppError `not_found`: without a session nothing is yours. */
export async function requireOwner(): Promise<string> {
  const owner = await currentOwner()
  if (!owner) throw new AppError('not_found')
  return owner
}

/** The owner of this request; a visitor without a session gets one, silently. Route handlers only. */
export async function ensureOwner(): Promise<string> {
  const owner = await currentOwner()
  if (owner) return owner
  const session = newSession()
  const jar = await cookies()
  jar.set(sessionCookieName(), session.cookie, sessionCookieOptions())
  return session.ownerId
}

/** A fresh owner, and the cookie value that proves it. */
export function newSession(): { ownerId: string; cookie: string } {
  const ownerId = randomUUID()
  return { ownerId, cookie: `${ownerId}.${sign(ownerId)}` }
}

/** The owner that a cookie value proves, or null. */
export function readSession(cookie: string | undefined): string | null {
  const [ownerId = '', signature = ''] = cookie?.split('.') ?? []
  if (!z.uuid().safeParse(ownerId).success) return null
  const expected = Buffer.from(sign(ownerId))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected) ? ownerId : null
}

function sign(ownerId: string): string {
  return createHmac('sha256', sessionSecret()).update(ownerId).digest('base64url')
}

let secret: string | undefined

/** From the settings, or made once and kept in `DATA_DIR`, readable by this user only. */
function sessionSecret(): string {
  secret ??= env.SESSION_SECRET ?? keptSecret(join(env.DATA_DIR, 'session-secret'))
  return secret
}

function keptSecret(path: string): string {
  if (!existsSync(path)) makeSecret(path)
  const kept = readFileSync(path, 'utf8')
  if (kept.length < SECRET_LENGTH)
    throw new Error(`${path} is damaged: delete it to make a new one`)
  return kept
}

/** Written whole under another name first: a full disk must not leave half a secret behind. */
function makeSecret(path: string): void {
  mkdirSync(env.DATA_DIR, { recursive: true })
  const temporary = `${path}.${randomUUID()}`
  try {
    writeFileSync(temporary, randomBytes(SECRET_LENGTH / 2).toString('hex'), { mode: 0o600 })
    linkSync(temporary, path)
  } catch (error) {
    // Somebody else was faster; theirs is as good.
    if (!existsSync(path)) throw error
  } finally {
    rmSync(temporary, { force: true })
  }
}
