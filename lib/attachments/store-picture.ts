import { randomUUID } from 'node:crypto'
import { putBlob, type StoredBlob, withBlobs } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import type { PictureFacts } from './identify-picture.ts'

/** A rendered picture in a file that stays the caller's, and the name under which it is kept. */
export interface RenditionFile {
  variant: string
  path: string
  mediaType: string
  width: number
  height: number
}

/** Stores a picture's original and renditions, bytes first, then the rows that name them. */
export function storePicture(
  ownerId: string,
  picture: PictureFacts & { path: string; name: string; renditions: RenditionFile[] },
): Promise<string> {
  const { path, name, mediaType, width, height, pages } = picture
  return withBlobs(async () => {
    const original = await putBlob({ path })
    const blobs = [original]
    const renditions: ReturnType<typeof renditionRow>[] = []
    for (const rendition of picture.renditions) {
      const blob = await putBlob(rendition)
      blobs.push(blob)
      renditions.push(renditionRow(rendition, blob))
    }
    const id = randomUUID()
    await db.$transaction(async (transaction) => {
      await ensureOwnerRow(transaction, ownerId)
      await transaction.blob.createMany({ data: blobs, skipDuplicates: true })
      await transaction.attachment.create({
        data: {
          id,
          ownerId,
          kind: 'picture',
          name,
          mediaType,
          width,
          height,
          pages,
          blobHash: original.hash,
          renditions: { create: renditions },
        },
      })
    })
    return id
  })
}

/** Stores one more rendition of a picture; the one that is there already stays. */
export function storeRendition(
  attachmentId: string,
  rendition: RenditionFile,
): Promise<StoredBlob> {
  return withBlobs(async () => {
    const blob = await putBlob(rendition)
    await db.blob.createMany({ data: [blob], skipDuplicates: true })
    await db.rendition.createMany({
      data: [{ attachmentId, ...renditionRow(rendition, blob) }],
      skipDuplicates: true,
    })
    return blob
  })
}

function renditionRow({ variant, mediaType, width, height }: RenditionFile, blob: StoredBlob) {
  return { variant, mediaType, width, height, blobHash: blob.hash }
}
