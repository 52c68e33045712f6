import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { removeAttachments } from './remove-attachments.ts'

/**
 * Deletes an attachment that no question uses, and its bytes if nothing else names them.
 * @throws AppError `not_found`, or `attachment_in_use`.
 */
export async function deleteAttachment(ownerId: string, attachmentId: string): Promise<void> {
  const known = await db.attachment.count({ where: { id: attachmentId, ownerId } })
  if (known === 0) throw new AppError('not_found')
  const removed = await removeAttachments({ id: attachmentId, ownerId })
  if (removed === 0) throw new AppError('attachment_in_use')
}
