import { rm } from 'node:fs/promises'
import { db } from '#lib/db.ts'
import { withBlobLock } from './blob-lock.ts'
import { blobPath } from './blob-path.ts'

/**
 * Removes those of the given blobs that nothing names any more, bytes after row. A crash in
 * between leaves a file without a row, which costs space but shows nothing to anybody.
 */
export function removeUnreferencedBlobs(hashes: string[]): Promise<void> {
  return withBlobLock(async () => {
    for (const hash of new Set(hashes)) {
      const { count } = await db.blob.deleteMany({
        where: { hash, attachments: { none: {} }, renditions: { none: {} } },
      })
      if (count > 0) await rm(blobPath(hash), { force: true })
    }
  })
}
