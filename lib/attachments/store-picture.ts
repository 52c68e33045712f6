import { randomUUID } from 'node:crypto'
import { putBlob, type StoredBlob, withBlobs } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import type { PictureFacts } from './identify-picture.ts'
import type { RenderedPicture } from './render-picture.ts'

/** A rendered picture and the name under which it is kept. */
export interface Rendered {
  variant: string
  picture: RenderedPicture
}

/** Stores a picture's original and renditions, bytes first, then the rows that name them. */
export function storePicture(
  ownerId: string,
  picture: PictureFacts & { path: string; name: string; renditions: Rendered[] },
): Promise<string> {
  const { path, name, mediaType, width, height } = picture
  return withBlobs(async () => {
    const original = await putBlob({ path })
    const blobs = [original]
    const renditions: ReturnType<typeof renditionRow>[] = []
    for (const rendered of picture.renditions) {
      const blob = await putBlob(rendered.picture.data)
      blobs.push(blob)
      renditions.push(renditionRow(rendered, blob))
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
          blobHash: original.hash,
          renditions: { create: renditions },
        },
      })
    })
    return id
  })
}

/** Stores one more rendition of a picture; the one that is there already stays. */
export function storeRendition(attachmentId: string, rendered: Rendered): Promise<StoredBlob> {
  return withBlobs(async () => {
    const blob = await putBlob(rendered.picture.data)
    await db.blob.createMany({ data: [blob], skipDuplicates: true })
    await db.rendition.createMany({
      data: [{ attachmentId, ...renditionRow(rendered, blob) }],
      skipDuplicates: true,
    })
    return blob
  })
}

function renditionRow({ variant, picture }: Rendered, blob: StoredBlob) {
  const { mediaType, width, height } = picture
  return { variant, mediaType, width, height, blobHash: blob.hash }
}
