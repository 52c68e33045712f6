import { changeAttachment } from '#lib/attachments/index.ts'
import type { AttachmentChanges } from '#lib/attachments/schema.ts'
import { AppError } from '#lib/errors.ts'
import type { ArchiveMedia } from '../archive-schema.ts'

/** Errors to ignore: this server's models may not take what the other's did; size then decides. */
const NOT_HERE = new Set(['original_impossible', 'delivery_impossible'])

/** Sends an attachment in the way that its owner chose, where that is possible. */
export async function restoreChoice(
  ownerId: string,
  attachmentId: string,
  archived: ArchiveMedia,
): Promise<void> {
  const changes = choiceOf(archived)
  if (!changes) return
  await changeAttachment(ownerId, attachmentId, changes).catch((error) => {
    if (!(error instanceof AppError && NOT_HERE.has(error.code))) throw error
  })
}

function choiceOf(archived: ArchiveMedia): AttachmentChanges | null {
  if (archived.kind === 'picture') return archived.sendOriginal ? { sendOriginal: true } : null
  return archived.delivery && { delivery: archived.delivery }
}
