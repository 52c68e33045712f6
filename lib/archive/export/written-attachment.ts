import type { Prisma } from '#lib/generated/prisma/client.ts'
import type { WrittenAttachment } from '../archive-schema.ts'

export const attachmentParts = {
  frames: { select: { pictureId: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.AttachmentInclude

type AttachmentRow = Prisma.AttachmentGetPayload<{ include: typeof attachmentParts }>

/** An attachment as an archive has it. @param file the entry with its bytes, where there is one. */
export function writtenAttachment(row: AttachmentRow, file: string | undefined): WrittenAttachment {
  const { id, name, mediaType, width, height } = row
  const facts = { id, name, mediaType, width, height, createdAt: row.createdAt.toISOString() }
  switch (row.kind) {
    case 'picture':
      return { ...facts, kind: 'picture', pages: row.pages, sendOriginal: row.sendOriginal, file }
    case 'video': {
      const { durationMs, delivery } = row
      const sourceUrl = row.sourceUrl ?? undefined
      return { ...facts, kind: 'video', durationMs, delivery, sourceUrl, file }
    }
    case 'frame_list': {
      const frames = row.frames.map(({ pictureId }) => pictureId)
      return { ...facts, kind: 'frame_list', frames, fps: row.fps }
    }
  }
}
