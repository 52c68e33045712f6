import { randomUUID } from 'node:crypto'
import { storeBlobs } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import type { VideoFacts } from './probe-video.ts'

interface NamedVideo {
  name: string
  mediaType: string
}

/** Stores a video file and what is known of it. @returns the attachment's id. */
export function storeVideo(
  ownerId: string,
  { path, ...video }: NamedVideo & VideoFacts & { path: string },
): Promise<string> {
  return storeBlobs([path], (transaction, [blob]) =>
    createVideo(transaction, ownerId, { ...video, blobHash: blob?.hash ?? null }),
  )
}

/** Keeps the address of a video that the service fetches by itself. @returns the attachment's id. */
export function storeVideoUrl(
  ownerId: string,
  { url, ...video }: NamedVideo & { url: URL },
): Promise<string> {
  return db.$transaction((transaction) =>
    createVideo(transaction, ownerId, { ...video, sourceUrl: url.href }),
  )
}

async function createVideo(
  transaction: Prisma.TransactionClient,
  ownerId: string,
  data: NamedVideo & Partial<VideoFacts> & { blobHash?: string | null; sourceUrl?: string },
): Promise<string> {
  const id = randomUUID()
  await ensureOwnerRow(transaction, ownerId)
  await transaction.attachment.create({ data: { id, ownerId, kind: 'video', ...data } })
  return id
}
