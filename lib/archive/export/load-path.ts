import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { pathToRoot } from '#lib/turns/index.ts'

const shown = {
  id: true,
  kind: true,
  name: true,
  mediaType: true,
  width: true,
  height: true,
  blobHash: true,
  sourceUrl: true,
} satisfies Prisma.AttachmentSelect

const shownWithFrames = {
  ...shown,
  frames: { select: { picture: { select: shown } }, orderBy: { position: 'asc' } },
} satisfies Prisma.AttachmentSelect

const shownTurn = {
  id: true,
  text: true,
  answer: true,
  attachments: {
    select: { attachment: { select: shownWithFrames } },
    orderBy: { position: 'asc' },
  },
} satisfies Prisma.TurnSelect

/** A picture, or a video. */
export type ShownFile = Prisma.AttachmentGetPayload<{ select: typeof shown }>
export type ShownAttachment = Prisma.AttachmentGetPayload<{ select: typeof shownWithFrames }>

/** The path in view of a conversation, root first. */
export interface ShownPath {
  title: string
  turns: { text: string; answer: string; attachments: ShownAttachment[] }[]
}

/** @throws AppError `not_found`. */
export async function loadPath(ownerId: string, conversationId: string): Promise<ShownPath> {
  const conversation = await db.conversation.findUnique({
    where: { id: conversationId, ownerId },
    select: { title: true, headTurnId: true, turns: { select: { id: true, parentId: true } } },
  })
  if (!conversation) throw new AppError('not_found')
  const path = pathToRoot(conversation.turns, conversation.headTurnId).map(({ id }) => id)
  const rows = await db.turn.findMany({
    where: { conversationId, id: { in: path } },
    select: shownTurn,
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const turns = path.flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const attachments = row.attachments.map(({ attachment }) => attachment)
    return [{ text: row.text, answer: row.answer, attachments }]
  })
  return { title: conversation.title, turns }
}
