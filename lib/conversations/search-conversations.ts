import { db } from '#lib/db.ts'
import { Prisma } from '#lib/generated/prisma/client.ts'
import type { ListPosition } from './list-cursor.ts'
import type { ConversationSummary } from './schema.ts'
import { searchGrams } from './search-grams.ts'
import { describeMatches } from './search-matches.ts'

interface Search {
  ownerId: string
  /** Words apart by white space. */
  query: string
  /** Begins after this one of the list. */
  after: ListPosition | undefined
  take: number
}

interface FoundRow {
  id: string
  title: string
  pinned: boolean
  updatedAt: Date
  running: boolean
  /** Null where the title was found. */
  turnId: string | null
}

/**
 * The owner's conversations whose title has all words of `query`, or one of whose turns that have
 * ended has them all, in its question or its answer; in the list's order, without regard to case.
 * Of several turns it is the one that ended first.
 */
export async function searchConversations(search: Search): Promise<ConversationSummary[]> {
  const words = [...new Set(search.query.trim().split(/\s+/))]
  // The database folds its texts by rules of its own.
  const [row] = await db.$queryRaw<{ folded: string[] }[]>`
    SELECT array_agg(search_fold(word)) AS "folded" FROM unnest(${words}::text[]) AS word`
  const rows = await db.$queryRaw<FoundRow[]>(findRows(search, row?.folded ?? []))
  const matches = await describeMatches(search.ownerId, rows, words)
  return rows.map(({ id, title, pinned, updatedAt, running }, index) => {
    const match = matches[index]
    const summary = { id, title, pinned, updatedAt: updatedAt.toISOString(), running }
    return match ? { ...summary, match } : summary
  })
}

/**
 * The index names all entries that can have the words, however many. They are brought into the
 * list's order before anything long is read, so that only as many texts are looked at as fill a page.
 */
function findRows({ ownerId, after, take }: Search, words: string[]): Prisma.Sql {
  const grams = [...new Set(words.flatMap(searchGrams))]
  return Prisma.sql`
    WITH candidate AS MATERIALIZED (
      SELECT "conversationId", array_agg("id") AS "entryIds"
      FROM "SearchEntry"
      WHERE "ownerId" = ${ownerId}::uuid
        AND (search_grams("text") || search_owner("ownerId"))
          @> (${grams}::int[] || search_owner(${ownerId}::uuid))
      GROUP BY "conversationId"
    ), listed AS MATERIALIZED (
      SELECT c."id", c."title", c."pinned", c."updatedAt", candidate."entryIds",
        ${hasAll(words, Prisma.sql`(search_fold(c."title") COLLATE "C")`)} AS "inTitle"
      FROM "Conversation" c LEFT JOIN candidate ON candidate."conversationId" = c."id"
      WHERE c."ownerId" = ${ownerId}::uuid AND c."importId" IS NULL AND ${behind(after)}
    )
    SELECT c."id", c."title", c."pinned", c."updatedAt", found."turnId",
      EXISTS (
        SELECT FROM "Turn" t WHERE t."conversationId" = c."id" AND t."status" = 'running'
      ) AS "running"
    FROM (
      SELECT * FROM listed WHERE "inTitle" OR "entryIds" IS NOT NULL
      ORDER BY "pinned" DESC, "updatedAt" DESC, "id" DESC
    ) c
    LEFT JOIN LATERAL (
      SELECT e."turnId" FROM "SearchEntry" e
      WHERE NOT c."inTitle" AND e."id" = ANY (c."entryIds") AND e."ownerId" = ${ownerId}::uuid
        AND ${hasAll(words, Prisma.sql`e."text"`)}
      ORDER BY e."id" LIMIT 1
    ) found ON true
    WHERE c."inTitle" OR found."turnId" IS NOT NULL
    ORDER BY c."pinned" DESC, c."updatedAt" DESC, c."id" DESC
    LIMIT ${take}`
}

function hasAll(words: string[], text: Prisma.Sql): Prisma.Sql {
  const conditions = words.map((word) => Prisma.sql`position(${word}::text IN ${text}) > 0`)
  return Prisma.sql`(${Prisma.join(conditions, ' AND ')})`
}

function behind(after: ListPosition | undefined): Prisma.Sql {
  if (!after) return Prisma.sql`true`
  const { pinned, updatedAt, id } = after
  return Prisma.sql`(c."pinned", c."updatedAt", c."id")
    < (${pinned}::boolean, ${updatedAt}::timestamptz, ${id}::uuid)`
}
