import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import type { WrittenAttachment } from '../archive-schema.ts'
import { attachmentParts, writtenAttachment } from '../export/written-attachment.ts'

const AT_ONCE = 500

/**
 * An owner's attachments that questions use, and the frames of those, page by page: frames before the
 * lists that name them, and no list whose frames went meanwhile.
 * @param scope of the turns, such as those of one conversation.
 * @param files the entry of each blob whose bytes are in the archive.
 */
export async function* readAttachments(
  ownerId: string,
  scope: Prisma.TurnWhereInput,
  files: ReadonlyMap<string, string>,
): AsyncGenerator<WrittenAttachment> {
  const pictures = new Set<string>()
  for (const kind of [{ not: 'frame_list' }, 'frame_list'] as const) {
    for await (const row of readRows({ ...usedBy(ownerId, scope), kind })) {
      const written = writtenAttachment(row, files.get(row.blobHash ?? ''))
      if (written.kind === 'picture') pictures.add(written.id)
      if (written.kind !== 'frame_list' || written.frames.every((id) => pictures.has(id))) {
        yield written
      }
    }
  }
}

/** Those of an owner's attachments that turns, or frame lists of turns, show. */
export function usedBy(ownerId: string, scope: Prisma.TurnWhereInput) {
  const turns = { some: { turn: scope } }
  return {
    ownerId,
    OR: [{ turns }, { frameOf: { some: { list: { turns } } } }],
  } satisfies Prisma.AttachmentWhereInput
}

async function* readRows(where: Prisma.AttachmentWhereInput) {
  let after = ''
  for (;;) {
    const rows = await db.attachment.findMany({
      where: { AND: [where, after ? { id: { gt: after } } : {}] },
      include: attachmentParts,
      orderBy: { id: 'asc' },
      take: AT_ONCE,
    })
    yield* rows
    after = rows.at(-1)?.id ?? ''
    if (rows.length < AT_ONCE) return
  }
}
