import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.resetModules()
})

/** The module as a new process would load it. */
async function loadSession(settings: Record<string, string> = {}) {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  vi.resetModules()
  return { ...(await import('./session-cookie.ts')), ...(await import('./cookies.ts')) }
}

const ownSecret = { SESSION_SECRET: '', DATABASE_URL: '' }
const secretPath = () => join(process.env.DATA_DIR ?? '', 'session-secret')

test('A cookie proves its owner and device, and one that was changed proves nothing', async () => {
  const { newSession, readSession, writeSession } = await loadSession()
  const session = newSession()
  const other = newSession()
  const cookie = writeSession(session)
  expect(readSession(cookie)).toEqual(session)
  expect(readSession(cookie.replace(session.ownerId, other.ownerId))).toBeNull()
  expect(readSession(cookie.replace(session.deviceId, other.deviceId))).toBeNull()
  const withoutDevice = cookie.replace(`.${session.deviceId}`, '')
  const broken = [undefined, '', session.ownerId, `${session.ownerId}.`, `${cookie}x`, `.${cookie}`]
  for (const value of [...broken, withoutDevice]) expect(readSession(value)).toBeNull()
})

test('A cookie from before devices had ids is still good', async () => {
  const { newSession, readSession } = await loadSession()
  const { sign } = await import('./sign.ts')
  const { ownerId } = newSession()
  expect(readSession(`${ownerId}.${sign(ownerId)}`)).toEqual({ ownerId, deviceId: ownerId })
})

test('A secret is made once, kept for the next start, and readable by this user only', async () => {
  const { newSession, writeSession } = await loadSession(ownSecret)
  const session = newSession()
  const cookie = writeSession(session)
  expect((await loadSession(ownSecret)).readSession(cookie)).toEqual(session)
  expect(statSync(secretPath()).mode & 0o777).toBe(0o600)
  expect(readFileSync(secretPath(), 'utf8')).toMatch(/^[0-9a-f]{64}$/)
})

test('Half a secret signs nothing', async () => {
  writeFileSync(secretPath(), '')
  const { newSession, writeSession } = await loadSession(ownSecret)
  expect(() => writeSession(newSession())).toThrow('is damaged')
})

test('On https the cookie is secure and bound to its host, on http it works at all', async () => {
  const https = await loadSession({ PUBLIC_ORIGIN: 'https://chat.example.org/' })
  expect(https.sessionCookieName()).toBe('__Host-qvq-session')
  expect(https.cookieOptions()).toMatchObject({ secure: true, httpOnly: true, path: '/' })
  const http = await loadSession({ PUBLIC_ORIGIN: '' })
  expect(http.sessionCookieName()).toBe('qvq-session')
  expect(http.cookieOptions()).toMatchObject({ secure: false, sameSite: 'lax' })
})
