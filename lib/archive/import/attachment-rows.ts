import { randomUUID } from 'node:crypto'
import { isPrivateHost } from '#lib/fetch-url/index.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import type { Archive, ArchiveAttachment } from '../archive-schema.ts'
import type { ImportedAttachments } from './import-media.ts'

/**
 * The rows of those attachments that need no bytes: videos by their address, and frame lists all of
 * whose frames came in.
 * @returns besides, the new id of every attachment that there is, by the archive's.
 */
export function attachmentRows(
  ownerId: string,
  { attachments }: Archive,
  media: ImportedAttachments,
) {
  const ids = new Map([...media].map(([id, stored]) => [id, stored.id]))
  const rows: Prisma.AttachmentCreateManyInput[] = []
  const frameRows: Prisma.FrameCreateManyInput[] = []
  for (const attachment of attachments.values()) {
    const id = randomUUID()
    const row = rowOf(attachment, media)
    if (!row) continue
    ids.set(attachment.id, id)
    rows.push({ id, ownerId, name: attachment.name, kind: attachment.kind, ...row })
    if (attachment.kind !== 'frame_list') continue
    frameRows.push(
      ...attachment.frames.flatMap((frame, position) => {
        const pictureId = media.get(frame)?.id
        return pictureId ? [{ listId: id, position, pictureId }] : []
      }),
    )
  }
  return { attachments: rows, frames: frameRows, ids }
}

function rowOf(attachment: ArchiveAttachment, media: ImportedAttachments) {
  if (attachment.kind === 'video' && attachment.sourceUrl) {
    const { mediaType, sourceUrl } = attachment
    // Hold the address to the rules of typed ones, because the model service would fetch it.
    const isTaken = mediaType.startsWith('video/') && !isPrivateHost(new URL(sourceUrl))
    return isTaken ? { mediaType, sourceUrl } : null
  }
  if (attachment.kind !== 'frame_list') return null
  const { frames, fps } = attachment
  const first = media.get(frames[0] ?? '')
  if (!first || !frames.every((frame) => media.has(frame))) return null
  const { mediaType, width, height } = first
  return { mediaType, width, height, fps }
}
