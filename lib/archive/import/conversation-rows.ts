import { randomUUID } from 'node:crypto'
import { Prisma } from '#lib/generated/prisma/client.ts'
import type { Archive, ArchiveTurn } from '../archive-schema.ts'

/**
 * The rows of an archive's conversations under new ids, parents before their children.
 * @param attachmentIds the new id of every attachment that came in; questions lose the others.
 */
export function conversationRows(
  place: { ownerId: string; importId: string },
  { conversations }: Archive,
  attachmentIds: ReadonlyMap<string, string>,
) {
  const now = new Date()
  // Cap dates at now, because a future one would stay on top of the list until it comes.
  const past = (date: Date) => (date > now ? now : date)
  const rows = {
    conversations: [] as Prisma.ConversationCreateManyInput[],
    turns: [] as Prisma.TurnCreateManyInput[],
    turnAttachments: [] as Prisma.TurnAttachmentCreateManyInput[],
    leftOut: [] as Prisma.LeftOutCreateManyInput[],
  }
  for (const { turns, leftOut, headTurnId, ...facts } of conversations) {
    const conversationId = randomUUID()
    const turnIds = new Map(turns.map(({ id }) => [id, randomUUID()]))
    const newTurnId = (id: string | null) => (id === null ? null : (turnIds.get(id) ?? null))
    rows.conversations.push({
      ...facts,
      id: conversationId,
      ...place,
      // Fall back to the newest turn, because without a head no turn would be in view.
      headTurnId: newTurnId(headTurnId ?? newest(turns)?.id ?? null),
      createdAt: past(facts.createdAt),
      updatedAt: past(facts.updatedAt),
    })
    for (const turn of turns) {
      const id = turnIds.get(turn.id) ?? randomUUID()
      const parentId = newTurnId(turn.parentId)
      rows.turns.push({ ...turnRow(turn), id, conversationId, parentId })
      const attached = turn.attachmentIds.flatMap((old) => attachmentIds.get(old) ?? [])
      attached.forEach((attachmentId, position) => {
        rows.turnAttachments.push({ turnId: id, position, attachmentId })
      })
    }
    for (const old of new Set(leftOut)) {
      const attachmentId = attachmentIds.get(old)
      if (attachmentId) rows.leftOut.push({ conversationId, attachmentId })
    }
  }
  return rows
}

/** Of a tree, it is a leaf. */
const newest = (turns: readonly ArchiveTurn[]) =>
  turns.reduce<ArchiveTurn | null>(
    (one, other) => (one && one.createdAt > other.createdAt ? one : other),
    null,
  )

function turnRow({ attachmentIds: _, errorDetails, ...turn }: ArchiveTurn) {
  return { ...turn, errorDetails: errorDetails ?? Prisma.DbNull }
}
