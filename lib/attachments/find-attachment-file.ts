import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { PREVIEW_VARIANT } from './pictures/rendition-variants.ts'

/** A stored file and how to serve it. */
export interface AttachmentFile {
  hash: string
  bytes: number
  mediaType: string
  name: string
}

const previews = {
  renditions: { where: { variant: PREVIEW_VARIANT }, include: { blob: true } },
} satisfies Prisma.AttachmentInclude

/**
 * The original of an attachment, or its preview. A frame list has the preview of its first frame; a
 * video has the one that its owner gave it.
 * @throws AppError `not_found` when there is no such file, or it is another owner's.
 */
export async function findAttachmentFile(
  ownerId: string,
  attachmentId: string,
  which: 'original' | 'preview',
): Promise<AttachmentFile> {
  const row = await db.attachment.findUnique({
    where: { id: attachmentId, ownerId },
    include: {
      blob: true,
      ...previews,
      frames: { where: { position: 0 }, include: { picture: { include: previews } } },
    },
  })
  if (!row) throw new AppError('not_found')
  const { name } = row
  if (which === 'original') {
    if (!row.blob) throw new AppError('not_found')
    return { ...row.blob, mediaType: row.mediaType, name }
  }
  const preview = (row.frames[0]?.picture ?? row).renditions[0]
  if (!preview) throw new AppError('not_found')
  return { ...preview.blob, mediaType: preview.mediaType, name: `${name}.webp` }
}
