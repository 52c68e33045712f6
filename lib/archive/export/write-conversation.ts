import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import type { WrittenConversation, WrittenTurn } from '../archive-schema.ts'
import { turnParts, writtenTurn } from './written-turn.ts'

/** A question and its answer may come to a megabyte. */
const AT_ONCE = 100

export const conversationParts = {
  id: true,
  title: true,
  pinned: true,
  model: true,
  highResolution: true,
  thinking: true,
  createdAt: true,
  updatedAt: true,
  headTurnId: true,
  leftOut: { select: { attachmentId: true } },
} satisfies Prisma.ConversationSelect

export type ConversationRow = Prisma.ConversationGetPayload<{ select: typeof conversationParts }>

/**
 * A conversation as pieces of JSON, its turns page by page, oldest first.
 * @param known the attachments that the archive has.
 */
export async function* writeConversation(
  row: ConversationRow,
  known: ReadonlySet<string>,
): AsyncGenerator<string> {
  const { id, headTurnId, leftOut, createdAt, updatedAt, ...facts } = row
  const head: Omit<WrittenConversation, 'turns' | 'headTurnId'> = {
    ...facts,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    leftOut: leftOut.map(({ attachmentId }) => attachmentId).filter((id) => known.has(id)),
  }
  yield `${JSON.stringify(head).slice(0, -1)},"turns":[`
  const written = new Set<string>()
  for await (const turn of readTurns(id, known)) {
    yield (written.size > 0 ? ',\n' : '\n') + JSON.stringify(turn)
    written.add(turn.id)
  }
  // Name only a head that was written, because the conversation may be deleted meanwhile.
  const shown = headTurnId !== null && written.has(headTurnId) ? headTurnId : null
  yield `],"headTurnId":${JSON.stringify(shown)}}`
}

async function* readTurns(
  conversationId: string,
  known: ReadonlySet<string>,
): AsyncGenerator<WrittenTurn> {
  let last: string | undefined
  for (;;) {
    const rows = await db.turn.findMany({
      where: { conversationId },
      select: turnParts,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      ...(last && { cursor: { id: last }, skip: 1 }),
      take: AT_ONCE,
    })
    for (const row of rows) yield writtenTurn(row, known)
    last = rows.at(-1)?.id
    if (rows.length < AT_ONCE) return
  }
}
