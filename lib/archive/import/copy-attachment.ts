import { randomUUID } from 'node:crypto'
import { db } from '#lib/db.ts'

/** An attachment of an owner, with what a frame list repeats of its first frame. */
export interface StoredAttachment {
  id: string
  mediaType: string
  width: number | null
  height: number | null
}

const facts = { id: true, mediaType: true, width: true, height: true } as const

/** An owner's attachment, which is there. */
export function findStored(ownerId: string, id: string): Promise<StoredAttachment> {
  return db.attachment.findUniqueOrThrow({ where: { id, ownerId }, select: facts })
}

/** Makes another attachment of the bytes and renditions that one has. */
export async function copyAttachment(
  ownerId: string,
  attachmentId: string,
  name: string,
): Promise<StoredAttachment> {
  const { renditions, ...row } = await db.attachment.findUniqueOrThrow({
    where: { id: attachmentId, ownerId },
    omit: { createdAt: true },
    include: { renditions: { omit: { attachmentId: true } } },
  })
  return db.attachment.create({
    data: { ...row, id: randomUUID(), name, renditions: { createMany: { data: renditions } } },
    select: facts,
  })
}
