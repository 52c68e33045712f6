import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { env } from '#lib/env.ts'
import { removeAttachments } from './remove-attachments.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** Unused pictures are kept for a week, because a draft may still use them. */
const UNUSED_AFTER_MS = 7 * DAY_MS

/** Removes pictures that no question came to use, and what crashes left half-written. */
export async function sweepAttachments(now = Date.now()): Promise<void> {
  await removeAttachments({ createdAt: { lt: new Date(now - UNUSED_AFTER_MS) } })
  await removeOldFiles(join(env.DATA_DIR, 'blobs', 'incoming'), now - DAY_MS)
}

async function removeOldFiles(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    const { mtimeMs } = await stat(path)
    if (mtimeMs < before) await rm(path, { force: true })
  }
}
