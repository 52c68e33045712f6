import { join } from 'node:path'
import { env } from '#lib/env.ts'

const HASH = /^[0-9a-f]{64}$/

/** Where a blob lies: two levels, so that no folder grows past what file systems like. */
export function blobPath(hash: string): string {
  if (!HASH.test(hash)) throw new Error('A blob is named by 64 lower-case hex digits')
  return join(env.DATA_DIR, 'blobs', hash.slice(0, 2), hash.slice(2))
}
