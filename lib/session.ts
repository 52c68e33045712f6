import 'server-only'
import { cookies, headers } from 'next/headers'
import { requireAccess } from '#lib/access/index.ts'
import { cookieOptions } from '#lib/cookies.ts'
import { checkDevice, keepDevice } from '#lib/devices/index.ts'
import { AppError } from '#lib/errors.ts'
import {
  newSession,
  readSession,
  type Session,
  sessionCookieName,
  writeSession,
} from '#lib/session-cookie.ts'

/** A session that nobody has ended. */
export interface LiveSession extends Session {
  /** Whether this device has kept something before. */
  known: boolean
}

/**
 * The session of this request, or null when it carries none, or one that was signed out.
 * @throws AppError `database_unavailable`, unless this process has seen the device before.
 */
export async function currentSession(): Promise<LiveSession | null> {
  const session = readSession((await cookies()).get(sessionCookieName())?.value)
  if (!session) return null
  const state = await checkDevice(session)
  return state === 'signed_out' ? null : { ...session, known: state === 'known' }
}

/** The session of this request. @throws AppError `not_found`: without one nothing is yours. */
export async function requireSession(): Promise<LiveSession> {
  const session = await currentSession()
  if (!session) throw new AppError('not_found')
  return session
}

/** The owner of this request, or null, see `currentSession`. */
export async function currentOwner(): Promise<string | null> {
  return (await currentSession())?.ownerId ?? null
}

/** The owner of this request. @throws AppError `not_found`: without a session nothing is yours. */
export async function requireOwner(): Promise<string> {
  return (await requireSession()).ownerId
}

/**
 * The session of this request, for whatever creates or spends: the wall of the access code stands
 * here. A visitor without a session gets one, silently. Route handlers only.
 * @throws AppError `access_required`.
 */
export async function ensureSession(): Promise<Session> {
  await requireAccess()
  const session = (await currentSession()) ?? { ...(await newIdentity()), known: false }
  if (!session.known) await keepDevice(session, await currentUserAgent())
  return session
}

/** The owner of this request, see `ensureSession`. */
export async function ensureOwner(): Promise<string> {
  return (await ensureSession()).ownerId
}

/** Makes this browser a fresh owner, who has nothing yet. Route handlers only. */
export async function newIdentity(): Promise<Session> {
  const session = newSession()
  await setSession(session)
  return session
}

/** Gives this browser a session. Route handlers only. */
export async function setSession(session: Session): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), writeSession(session), cookieOptions())
}

/** What the browser of this request says it is. */
export async function currentUserAgent(): Promise<string> {
  return (await headers()).get('user-agent') ?? ''
}
