import { randomUUID } from 'node:crypto'
import type { Prisma } from '#lib/generated/prisma/client.ts'

/**
 * Copies attachments to an owner: rows of their own upon the same blobs, with renditions and, of
 * frame lists, the frames. Belongs inside `withBlobLock`, or the bytes could go meanwhile.
 * @returns by the id of each original, frames included, the id of its copy.
 */
export async function copyAttachments(
  transaction: Prisma.TransactionClient,
  ownerId: string,
  attachmentIds: string[],
): Promise<Map<string, string>> {
  const load = (ids: string[]) =>
    transaction.attachment.findMany({
      where: { id: { in: ids } },
      include: { renditions: true, frames: true },
    })
  const named = await load(attachmentIds)
  const known = new Set(named.map(({ id }) => id))
  const frames = named.flatMap((row) => row.frames)
  const pictureIds = new Set(frames.map(({ pictureId }) => pictureId))
  const rows = [...named, ...(await load([...pictureIds].filter((id) => !known.has(id))))]
  const copies = new Map(rows.map(({ id }) => [id, randomUUID()]))
  const copyOf = (id: string) => copies.get(id) ?? id

  await transaction.attachment.createMany({
    data: rows.map(({ renditions: _, frames: __, createdAt: ___, ...row }) => ({
      ...row,
      id: copyOf(row.id),
      ownerId,
    })),
  })
  await transaction.rendition.createMany({
    data: rows.flatMap(({ renditions }) =>
      renditions.map((row) => ({ ...row, attachmentId: copyOf(row.attachmentId) })),
    ),
  })
  await transaction.frame.createMany({
    data: frames.map((frame) => ({
      listId: copyOf(frame.listId),
      position: frame.position,
      pictureId: copyOf(frame.pictureId),
    })),
  })
  return copies
}
