import 'server-only'
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from '#lib/env.ts'

/** Hexadecimal digits. */
const SECRET_LENGTH = 64

/** A signature of this server's under a text. @throws Error when the kept secret is damaged. */
export function sign(text: string): string {
  return createHmac('sha256', sessionSecret()).update(text).digest('base64url')
}

/** Whether a signature is ours and belongs to the text; how wrong it is does not show in the time. */
export function isSigned(text: string, signature: string): boolean {
  const expected = Buffer.from(sign(text))
  const given = Buffer.from(signature)
  return given.length === expected.length && timingSafeEqual(given, expected)
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
    // Another process made the secret first; use that one.
    if (!existsSync(path)) throw error
  } finally {
    rmSync(temporary, { force: true })
  }
}
