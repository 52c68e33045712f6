import { randomBytes } from 'node:crypto'
import { env } from '#lib/env.ts'

/** A policy with a fresh nonce. Next reads the nonce out of it and puts it on its own scripts. */
export function contentSecurityPolicy(): string {
  const nonce = randomBytes(16).toString('base64')
  const development = env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    // KaTeX and React position things by style attributes.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    // A video that is turned into frames is played from a blob of its own where it cannot be decoded.
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}
