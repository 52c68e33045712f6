import type { IncomingMessage } from 'node:http'
import { Refusal } from './refusal.ts'

/** Any `Bearer sk-…` is good, except keys that begin `sk-invalid`. Returns the key. */
export function checkKey(request: IncomingMessage): string {
  const key = /^Bearer (sk-\S+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (!key || key.startsWith('sk-invalid')) throw new Refusal('invalid-key')
  return key
}
