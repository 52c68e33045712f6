import { removeUnreferencedBlobs } from '#lib/blobs/index.ts'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'

/**
 * Deletes an attachment that no question uses, and its bytes if nothing else names them.
 * @throws AppError `not_found`, or `attachment_in_use`.
 */
export async function deleteAttachment(ownerId: string, attachmentId: string): Promise<void> {
  const attachment = await db.attachment.findUnique({
    where: { id: attachmentId, ownerId },
    select: { blobHash: true, renditions: { select: { blobHash: true } } },
  })
  if (!attachment) throw new AppError('not_found')
  const { count } = await db.attachment.deleteMany({
    where: { id: attachmentId, ownerId, turns: { none: {} } },
  })
  if (count === 0) throw new AppError('attachment_in_use')
  await removeUnreferencedBlobs([
    attachment.blobHash,
    ...attachment.renditions.map(({ blobHash }) => blobHash),
  ])
}
