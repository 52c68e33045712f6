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
  return import('./session.ts')
}

const ownSecret = { SESSION_SECRET: '', DATABASE_URL: '' }
const secretPath = () => join(process.env.DATA_DIR ?? '', 'session-secret')

test('A cookie proves its owner, and one that was changed proves nothing', async () => {
  const { newSession, readSession } = await loadSession()
  const { ownerId, cookie } = newSession()
  const other = newSession()
  expect(readSession(cookie)).toBe(ownerId)
  expect(readSession(cookie.replace(ownerId, other.ownerId))).toBeNull()
  for (const broken of [undefined, '', ownerId, `${ownerId}.`, `${cookie}x`, `.${cookie}`]) {
    expect(readSession(broken)).toBeNull()
  }
})

test('A secret is made once, kept for the next start, and readable by this user only', async () => {
  const { cookie, ownerId } = (await loadSession(ownSecret)).newSession()
  expect((await loadSession(ownSecret)).readSession(cookie)).toBe(ownerId)
  expect(statSync(secretPath()).mode & 0o777).toBe(0o600)
  expect(readFileSync(secretPath(), 'utf8')).toMatch(/^[0-9a-f]{64}$/)
})

test('Half a secret signs nothing', async () => {
  writeFileSync(secretPath(), '')
  const { newSession } = await loadSession(ownSecret)
  expect(() => newSession()).toThrow('is damaged')
})

test('On https the cookie is secure and bound to its host, on http it works at all', async () => {
  const https = await loadSession({ PUBLIC_ORIGIN: 'https://chat.example.org/' })
  expect(https.sessionCookieName()).toBe('__Host-qvq-session')
  expect(https.sessionCookieOptions()).toMatchObject({ secure: true, httpOnly: true, path: '/' })
  const http = await loadSession({ PUBLIC_ORIGIN: '' })
  expect(http.sessionCookieName()).toBe('qvq-session')
  expect(http.sessionCookieOptions()).toMatchObject({ secure: false, sameSite: 'lax' })
})
