import { removeUnreferencedBlobs } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'

/** Most that are removed at a time. */
const AT_ONCE = 1000

/**
 * Removes those attachments of `where` that no question and no frame list uses, and their bytes where
 * nothing else names them. A frame list takes its pictures with it, unless something else uses them.
 * @returns how many, frames not counted.
 */
export async function removeAttachments(where: Prisma.AttachmentWhereInput): Promise<number> {
  const unused = { ...where, turns: { none: {} }, frameOf: { none: {} } }
  const attachments = await db.attachment.findMany({
    where: unused,
    select: {
      id: true,
      blobHash: true,
      renditions: { select: { blobHash: true } },
      frames: { select: { pictureId: true } },
    },
    take: AT_ONCE,
  })
  const ids = attachments.map(({ id }) => id)
  const { count } = await db.attachment.deleteMany({ where: { ...unused, id: { in: ids } } })
  await removeUnreferencedBlobs(
    attachments.flatMap(({ blobHash, renditions }) => [
      ...(blobHash ? [blobHash] : []),
      ...renditions.map((rendition) => rendition.blobHash),
    ]),
  )
  await removePictures(attachments.flatMap(({ frames }) => frames.map((frame) => frame.pictureId)))
  return count
}

async function removePictures(ids: string[]): Promise<void> {
  const unique = [...new Set(ids)]
  for (let start = 0; start < unique.length; start += AT_ONCE) {
    await removeAttachments({ id: { in: unique.slice(start, start + AT_ONCE) } })
  }
}
