import { db } from '#lib/db.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { readAttachments } from '../import/read-attachments.ts'
import { conversationParts, writeConversation } from './write-conversation.ts'

const AT_ONCE = 100

interface ArchiveScope {
  ownerId: string
  /** All of the owner's unless it is named. */
  conversationId?: string
  /** The entry of each blob whose bytes are in the archive. */
  files: ReadonlyMap<string, string>
}

/**
 * `archive.json` in pieces, read from the database as they are consumed. Not a snapshot: what begins
 * meanwhile may be in it or not, but what is in it holds together.
 */
export async function* writeArchive(scope: ArchiveScope): AsyncGenerator<string> {
  const { ownerId, conversationId, files } = scope
  const head = { format: 'qvq-chat', version: 1, exportedAt: new Date().toISOString() }
  const settings = conversationId ? {} : await readSettings(ownerId)
  yield `${JSON.stringify({ ...head, ...settings }).slice(0, -1)},"attachments":[`

  const turns = {
    conversation: { ownerId, importId: null, ...(conversationId && { id: conversationId }) },
  }
  const known = new Set<string>()
  for await (const attachment of readAttachments(ownerId, turns, files)) {
    yield (known.size > 0 ? ',\n' : '\n') + JSON.stringify(attachment)
    known.add(attachment.id)
  }
  yield '],"conversations":['
  let separator = '\n'
  for await (const row of readConversations(turns.conversation)) {
    yield separator
    yield* writeConversation(row, known)
    separator = ',\n'
  }
  yield ']}\n'
}

async function readSettings(ownerId: string) {
  const where = { id: ownerId }
  return (await db.owner.findUnique({ where, select: { instructions: true } })) ?? {}
}

async function* readConversations(where: Prisma.ConversationWhereInput) {
  let after = ''
  for (;;) {
    const rows = await db.conversation.findMany({
      where: { AND: [where, after ? { id: { gt: after } } : {}] },
      select: conversationParts,
      orderBy: { id: 'asc' },
      take: AT_ONCE,
    })
    yield* rows
    after = rows.at(-1)?.id ?? ''
    if (rows.length < AT_ONCE) return
  }
}
