import type { Prisma } from '#lib/generated/prisma/client.ts'

/** What `viewAttachment` needs to know of a row. */
export const attachmentInclude = {
  blob: true,
  renditions: { include: { blob: true } },
  frames: {
    select: { pictureId: true, picture: { select: { blob: { select: { bytes: true } } } } },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.AttachmentInclude

export type AttachmentRow = Prisma.AttachmentGetPayload<{ include: typeof attachmentInclude }>
