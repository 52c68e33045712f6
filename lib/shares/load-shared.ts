import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { findShare, type Share } from './find-share.ts'
import type { SharedAttachment, SharedConversation } from './schema.ts'
import { sharedPath } from './shared-path.ts'

/** Everything of an attachment that is shown, and nothing of its owner's. */
const shown = {
  id: true,
  kind: true,
  name: true,
  mediaType: true,
  width: true,
  height: true,
  durationMs: true,
  fps: true,
  sourceUrl: true,
  blob: { select: { bytes: true } },
  frames: { select: { pictureId: true }, orderBy: { position: 'asc' } },
} satisfies Prisma.AttachmentSelect

/** What a link shows; null when there is none such, see `findShare`. */
export async function findShared(token: string): Promise<SharedConversation | null> {
  const share = await findShare(token)
  return share && readPath(share)
}

/** As `findShared`. @throws AppError `not_found`. */
export async function loadShared(token: string): Promise<SharedConversation> {
  const shared = await findShared(token)
  if (!shared) throw new AppError('not_found')
  return shared
}

async function readPath(share: Share): Promise<SharedConversation> {
  const path = await sharedPath(share)
  const turns = await db.turn.findMany({
    where: { id: { in: path } },
    select: {
      id: true,
      text: true,
      answer: true,
      status: true,
      attachments: {
        // `take: 0` keeps one result type and reads no row where media are not shared.
        ...(!share.media && { take: 0 }),
        select: { attachment: { select: shown } },
        orderBy: { position: 'asc' },
      },
    },
  })
  const byId = new Map(turns.map((turn) => [turn.id, turn]))
  return {
    title: share.title,
    createdAt: share.createdAt.toISOString(),
    media: share.media,
    turns: path
      .flatMap((id) => byId.get(id) ?? [])
      .map(({ text, answer, status, attachments }) => ({
        text,
        answer,
        status,
        attachments: attachments.map(({ attachment }) => viewShared(attachment)),
      })),
  }
}

function viewShared(row: Prisma.AttachmentGetPayload<{ select: typeof shown }>): SharedAttachment {
  const { blob, frames, sourceUrl, ...facts } = row
  return {
    ...facts,
    bytes: blob?.bytes ?? null,
    frames: frames.map(({ pictureId }) => pictureId),
    url: sourceUrl,
  }
}
