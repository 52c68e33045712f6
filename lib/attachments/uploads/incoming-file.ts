import { randomUUID } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '#lib/env.ts'

/**
 * Lends a path for a file that is on its way in, and removes what is there afterwards. After a
 * crash `sweepAttachments` removes it.
 */
export async function withIncomingFile<T>(work: (path: string) => Promise<T>): Promise<T> {
  const folder = join(env.DATA_DIR, 'blobs', 'incoming')
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  try {
    return await work(path)
  } finally {
    await rm(path, { force: true })
  }
}
