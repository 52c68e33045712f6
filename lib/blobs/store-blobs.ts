import { rm } from 'node:fs/promises'
import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { toAppError } from '#lib/to-app-error.ts'
import { withBlobLock } from './blob-lock.ts'
import { blobPath } from './blob-path.ts'
import { putBlob, type StoredBlob } from './put-blob.ts'

/**
 * Stores files as blobs, bytes first, then the rows that name them, in one transaction. When that
 * fails the bytes go again, unless somebody else has the same.
 * @param paths of files, which stay the caller's.
 * @param write writes what refers to the blobs, which come in the order of the files.
 */
export function storeBlobs<T>(
  paths: string[],
  write: (transaction: Prisma.TransactionClient, blobs: StoredBlob[]) => Promise<T>,
): Promise<T> {
  return withBlobLock(async () => {
    const blobs: StoredBlob[] = []
    try {
      for (const path of paths) blobs.push(await putBlob({ path }))
      return await db.$transaction(async (transaction) => {
        await transaction.blob.createMany({ data: blobs, skipDuplicates: true })
        return write(transaction, blobs)
      })
    } catch (error) {
      // The commit may have succeeded although its reply was lost: keep the bytes.
      const isDefinite = toAppError(error).code !== 'database_unavailable'
      if (isDefinite) await removeNameless(blobs).catch(() => {})
      throw error
    }
  })
}

async function removeNameless(blobs: StoredBlob[]): Promise<void> {
  for (const { hash } of blobs) {
    if ((await db.blob.count({ where: { hash } })) === 0) await rm(blobPath(hash), { force: true })
  }
}
