import { randomUUID } from 'node:crypto'
import { type StoredBlob, storeBlobs } from '#lib/blobs/index.ts'
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

/** Stores a picture's original and renditions, and what is known of it. @returns the attachment's id. */
export function storePicture(
  ownerId: string,
  picture: PictureFacts & { path: string; name: string; renditions: RenditionFile[] },
): Promise<string> {
  const { path, name, mediaType, width, height, pages, renditions } = picture
  const paths = [path, ...renditions.map((rendition) => rendition.path)]
  return storeBlobs(paths, async (transaction, [original, ...rendered]) => {
    await ensureOwnerRow(transaction, ownerId)
    const id = randomUUID()
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
        blobHash: original?.hash ?? null,
        renditions: {
          create: rendered.flatMap((blob, index) => {
            const rendition = renditions[index]
            return rendition ? [renditionRow(rendition, blob)] : []
          }),
        },
      },
    })
    return id
  })
}

/** Stores one more rendition of a picture; the one that is there already stays. */
export function storeRendition(
  attachmentId: string,
  rendition: RenditionFile,
): Promise<StoredBlob> {
  return storeBlobs([rendition.path], async (transaction, [blob]) => {
    if (!blob) throw new Error('A file was given')
    await transaction.rendition.createMany({
      data: [{ attachmentId, ...renditionRow(rendition, blob) }],
      skipDuplicates: true,
    })
    return blob
  })
}

function renditionRow({ variant, mediaType, width, height }: RenditionFile, blob: StoredBlob) {
  return { variant, mediaType, width, height, blobHash: blob.hash }
}
