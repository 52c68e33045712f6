import { db } from '#lib/db.ts'
import { Prisma } from '#lib/generated/prisma/client.ts'
import type { ListPosition } from './list-cursor.ts'
import type { ConversationSummary } from './schema.ts'
import { searchGrams } from './search-grams.ts'
import { describeMatches } from './search-matches.ts'

/** Above this many entries, gathering them costs more than walking a few pages of the list. */
const MANY = 4_000

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
  // Let the database fold the words, because its rules differ from JavaScript's.
  const [row] = await db.$queryRaw<{ folded: string[] }[]>`
    SELECT array_agg(search_fold(word)) AS "folded" FROM unnest(${words}::text[]) AS word`
  const rows = await findRows(search, row?.folded ?? [])
  const matches = await describeMatches(search.ownerId, rows, words)
  return rows.map(({ id, title, pinned, updatedAt, running }, index) => {
    const match = matches[index]
    const summary = { id, title, pinned, updatedAt: updatedAt.toISOString(), running }
    return match ? { ...summary, match } : summary
  })
}

/**
 * For a rare word it reads only the entries that the index names. For a frequent one, which is in
 * most entries, it walks the list from the top, where a page is soon full.
 */
async function findRows(search: Search, words: string[]): Promise<FoundRow[]> {
  const candidates = candidatesFor(search.ownerId, words)
  const [count] = await db.$queryRaw<{ many: boolean }[]>`
    SELECT count(*) > ${MANY} AS "many"
    FROM (SELECT ${candidates} LIMIT ${MANY + 1}) AS candidate`
  return db.$queryRaw<FoundRow[]>(count?.many ? walk(search, words) : gather(search, words))
}

/** The entries that have all grams of `words`, and so perhaps the words. */
function candidatesFor(ownerId: string, words: string[]): Prisma.Sql {
  const grams = [...new Set(words.flatMap(searchGrams))]
  return Prisma.sql`
    FROM "SearchEntry"
    WHERE "ownerId" = ${ownerId}::uuid
      AND (search_grams("text") || search_owner("ownerId"))
        @> (${grams}::int[] || search_owner(${ownerId}::uuid))`
}

/** Every conversation from the top, until a page is full. */
function walk(search: Search, words: string[]): Prisma.Sql {
  const listed = Prisma.sql`
    SELECT c.*, ${inTitle(words)} AS "inTitle"
    FROM "Conversation" c
    WHERE c."ownerId" = ${search.ownerId}::uuid AND c."importId" IS NULL AND ${behind(search.after)}`
  return page(search, words, listed, Prisma.sql`e."conversationId" = c."id"`)
}

/**
 * The conversations of all candidates, brought into the list's order before anything long is read,
 * so that only as many texts are looked at as fill a page.
 */
function gather(search: Search, words: string[]): Prisma.Sql {
  const listed = Prisma.sql`
    WITH candidate AS MATERIALIZED (
      SELECT "conversationId", array_agg("id") AS "entryIds"
      ${candidatesFor(search.ownerId, words)}
      GROUP BY "conversationId"
    ), listed AS MATERIALIZED (
      SELECT c.*, candidate."entryIds", ${inTitle(words)} AS "inTitle"
      FROM "Conversation" c LEFT JOIN candidate ON candidate."conversationId" = c."id"
      WHERE c."ownerId" = ${search.ownerId}::uuid AND c."importId" IS NULL AND ${behind(search.after)}
    )
    SELECT * FROM listed WHERE "inTitle" OR "entryIds" IS NOT NULL
    ORDER BY "pinned" DESC, "updatedAt" DESC, "id" DESC`
  return page(search, words, listed, Prisma.sql`e."id" = ANY (c."entryIds")`)
}

/** The first of `listed` that have the words, each with the first of its `entries` that has them. */
function page(
  { ownerId, take }: Search,
  words: string[],
  listed: Prisma.Sql,
  entries: Prisma.Sql,
): Prisma.Sql {
  return Prisma.sql`
    SELECT c."id", c."title", c."pinned", c."updatedAt", found."turnId",
      EXISTS (
        SELECT FROM "Turn" t WHERE t."conversationId" = c."id" AND t."status" = 'running'
      ) AS "running"
    FROM (${listed}) c
    LEFT JOIN LATERAL (
      SELECT e."turnId" FROM "SearchEntry" e
      WHERE NOT c."inTitle" AND ${entries} AND e."ownerId" = ${ownerId}::uuid
        AND ${hasAll(words, Prisma.sql`e."text"`)}
      ORDER BY e."id" LIMIT 1
    ) found ON true
    WHERE c."inTitle" OR found."turnId" IS NOT NULL
    ORDER BY c."pinned" DESC, c."updatedAt" DESC, c."id" DESC
    LIMIT ${take}`
}

function inTitle(words: string[]): Prisma.Sql {
  return hasAll(words, Prisma.sql`(search_fold(c."title") COLLATE "C")`)
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
