import { z } from 'zod'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { ConversationPage } from './schema.ts'

const PAGE_SIZE = 50

/** Where the next page begins: just after this row, in the list's own order. */
const cursorSchema = z.tuple([z.boolean(), z.iso.datetime(), z.uuid()])

/**
 * A page of an owner's conversations, pinned first, then by last use.
 * @param query text that titles, questions or answers must contain, without regard to case.
 * @throws AppError `invalid_request` for a cursor that is not ours.
 */
export async function listConversations({
  ownerId,
  query,
  cursor,
  limit = PAGE_SIZE,
}: {
  ownerId: string
  query?: string
  cursor?: string
  limit?: number
}): Promise<ConversationPage> {
  const rows = await db.conversation.findMany({
    where: { ownerId, AND: [matching(query), cursor ? after(cursor) : {}] },
    orderBy: [{ pinned: 'desc' }, { updatedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      id: true,
      title: true,
      pinned: true,
      updatedAt: true,
      turns: { where: { status: 'running' }, select: { id: true }, take: 1 },
    },
  })
  const items = rows.slice(0, limit).map(({ turns, updatedAt, ...conversation }) => ({
    ...conversation,
    updatedAt: updatedAt.toISOString(),
    running: turns.length > 0,
  }))
  const last = items.at(-1)
  return { items, nextCursor: rows.length > limit && last ? writeCursor(last) : null }
}

function matching(query: string | undefined) {
  if (!query?.trim()) return {}
  // Prisma hands these to ILIKE as they are.
  const literal = query.trim().replace(/[\\%_]/g, '\\$&')
  const contains = { contains: literal, mode: 'insensitive' } as const
  return {
    OR: [
      { title: contains },
      { turns: { some: { OR: [{ text: contains }, { answer: contains }] } } },
    ],
  }
}

function after(cursor: string) {
  const [pinned, updatedAt, id] = readCursor(cursor)
  const samePin = {
    pinned,
    OR: [{ updatedAt: { lt: updatedAt } }, { updatedAt, id: { lt: id } }],
  }
  return pinned ? { OR: [samePin, { pinned: false }] } : samePin
}

function writeCursor({ pinned, updatedAt, id }: ConversationPage['items'][number]): string {
  return Buffer.from(JSON.stringify([pinned, updatedAt, id])).toString('base64url')
}

function readCursor(cursor: string) {
  try {
    return cursorSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
  } catch (cause) {
    throw new AppError('invalid_request', { details: { field: 'cursor' }, cause })
  }
}
