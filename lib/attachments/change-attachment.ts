import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { attachmentInclude } from './attachment-row.ts'
import type { AttachmentChanges, AttachmentView } from './schema.ts'
import { viewAttachment } from './view-attachment.ts'

/**
 * Changes how an attachment is sent, as long as no question uses it.
 * @returns the attachment as it is then.
 * @throws AppError `not_found`, `attachment_in_use`, `original_impossible`, `delivery_impossible`.
 */
export async function changeAttachment(
  ownerId: string,
  attachmentId: string,
  changes: AttachmentChanges,
): Promise<AttachmentView> {
  const row = await db.attachment.findUnique({
    where: { id: attachmentId, ownerId },
    include: attachmentInclude,
  })
  if (!row) throw new AppError('not_found')
  checkPossible(viewAttachment(row), changes)
  const { count } = await db.attachment.updateMany({
    where: { id: attachmentId, ownerId, turns: { none: {} }, frameOf: { none: {} } },
    data: changes,
  })
  if (count === 0) throw new AppError('attachment_in_use')
  return viewAttachment({ ...row, ...changes })
}

function checkPossible(view: AttachmentView, { sendOriginal, delivery }: AttachmentChanges): void {
  if (sendOriginal !== undefined) {
    const possible = view.kind === 'picture' && view.original !== 'impossible'
    if (!possible) throw new AppError('original_impossible')
  }
  if (delivery !== undefined) {
    const ways = view.kind === 'video' ? view.deliveries : []
    const possible = delivery === null ? ways.length > 0 : ways.includes(delivery)
    if (!possible) throw new AppError('delivery_impossible')
  }
}
