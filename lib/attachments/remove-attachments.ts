import { removeUnreferencedBlobs } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'

/** Most that are removed at a time. */
const AT_ONCE = 1000

/**
 * Removes those attachments of `where` that no question uses, and their bytes where nothing else
 * names them. @returns how many.
 */
export async function removeAttachments(where: Prisma.AttachmentWhereInput): Promise<number> {
  const unused = { ...where, turns: { none: {} }, frameOf: { none: {} } }
  const attachments = await db.attachment.findMany({
    where: unused,
    select: { id: true, blobHash: true, renditions: { select: { blobHash: true } } },
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
  return count
}
