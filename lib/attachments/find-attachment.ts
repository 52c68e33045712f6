import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { attachmentInclude } from './attachment-row.ts'
import type { AttachmentView } from './schema.ts'
import { viewAttachment } from './view-attachment.ts'

/** @throws AppError `not_found` when there is no such attachment, or it is another owner's. */
export async function findAttachment(
  ownerId: string,
  attachmentId: string,
): Promise<AttachmentView> {
  const row = await db.attachment.findUnique({
    where: { id: attachmentId, ownerId },
    include: attachmentInclude,
  })
  if (!row) throw new AppError('not_found')
  return viewAttachment(row)
}
