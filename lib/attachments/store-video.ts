import { randomUUID } from 'node:crypto'
import { putBlob, withBlobs } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import type { VideoFacts } from './probe-video.ts'

interface NamedVideo {
  name: string
  mediaType: string
}

/** Stores a video file, bytes first, then the rows that name them. @returns the attachment's id. */
export function storeVideo(
  ownerId: string,
  { path, ...video }: NamedVideo & VideoFacts & { path: string },
): Promise<string> {
  return withBlobs(async () => {
    const blob = await putBlob({ path })
    return createVideo(ownerId, { ...video, blobHash: blob.hash }, async (transaction) => {
      await transaction.blob.createMany({ data: [blob], skipDuplicates: true })
    })
  })
}

/** Keeps the address of a video that the service fetches by itself. @returns the attachment's id. */
export function storeVideoUrl(
  ownerId: string,
  { url, ...video }: NamedVideo & { url: URL },
): Promise<string> {
  return createVideo(ownerId, { ...video, sourceUrl: url.href })
}

async function createVideo(
  ownerId: string,
  data: NamedVideo & Partial<VideoFacts> & { blobHash?: string; sourceUrl?: string },
  before?: (transaction: Prisma.TransactionClient) => Promise<void>,
): Promise<string> {
  const id = randomUUID()
  await db.$transaction(async (transaction) => {
    await ensureOwnerRow(transaction, ownerId)
    await before?.(transaction)
    await transaction.attachment.create({ data: { id, ownerId, kind: 'video', ...data } })
  })
  return id
}
