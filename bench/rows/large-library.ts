import { createDatabase } from '#lib/db/testing/create-database.ts'
import { dropDatabase } from '#lib/db/testing/drop-database.ts'
import { obtainPostgresql } from '../../scripts/test/obtain-postgresql.mjs'
import { asMilliseconds } from '../format-units.ts'
import { type Library, startLibrary } from '../library/start-library.ts'
import { placed } from '../library/write-library.ts'
import { median } from '../median.ts'
import type { Rig } from '../rig/start-rig.ts'
import { limitedRow, type Row, skippedRow } from '../row.ts'

const visits = 20
const listLimitMs = 50
const searchLimitMs = { PGlite: 400, PostgreSQL: 100 }
type Database = keyof typeof searchLimitMs

const what = {
  list: 'First page of 10,000 conversations',
  search: 'Search over 100,000 turns, the slowest of six',
}

/** What of an owner with 10,000 conversations and 100,000 turns is asked for most. */
export async function largeLibrary({ simulator }: Rig): Promise<Row[]> {
  return [...(await onPglite(simulator)), ...(await onPostgresql(simulator))]
}

async function onPglite(simulator: string): Promise<Row[]> {
  return rowsOf('PGlite', await startLibrary(simulator, ''))
}

async function onPostgresql(simulator: string): Promise<Row[]> {
  const server = await obtainPostgresql()
  if (!server) {
    const goal = `<= ${asMilliseconds(searchLimitMs.PostgreSQL)}`
    return [skippedRow(`${what.search}, PostgreSQL`, goal, 'no PostgreSQL server')]
  }
  const databaseUrl = await createDatabase(server.url)
  try {
    return await rowsOf('PostgreSQL', await startLibrary(simulator, databaseUrl))
  } finally {
    await dropDatabase(databaseUrl)
    await server.stop()
  }
}

async function rowsOf(database: Database, library: Library): Promise<Row[]> {
  try {
    const list = await medianMs(library, '', { isThere: true })
    const searches = {
      'rare word': await medianMs(library, placed.rare, { isThere: true }),
      'word of every second turn': await medianMs(library, placed.frequent, { isThere: true }),
      'two Chinese characters': await medianMs(library, placed.chinese, { isThere: true }),
      'two words': await medianMs(library, `${placed.rare} ${placed.frequent}`, { isThere: true }),
      'one letter': await medianMs(library, 'e', { isThere: true }),
      'not there': await medianMs(library, `anti${placed.rare}`, { isThere: false }),
    }
    return [
      limitedRow(`${what.list}, ${database}`, {
        value: list,
        limit: listLimitMs,
        format: asMilliseconds,
      }),
      limitedRow(`${what.search}, ${database}`, {
        value: Math.max(...Object.values(searches)),
        limit: searchLimitMs[database],
        format: asMilliseconds,
        baseline: Object.entries(searches)
          .map(([kind, milliseconds]) => `${kind} ${asMilliseconds(milliseconds)}`)
          .join(', '),
      }),
    ]
  } finally {
    await library.stop()
  }
}

/** From asking for the first page of what `query` finds to its last byte. */
async function medianMs(
  { url, cookie }: Library,
  query: string,
  { isThere }: { isThere: boolean },
): Promise<number> {
  const page = `${url}/api/conversations?${new URLSearchParams({ query })}`
  const times: number[] = []
  for (let count = 0; count < visits; count += 1) {
    const begun = performance.now()
    const response = await fetch(page, { headers: { cookie } })
    const text = await response.text()
    times.push(performance.now() - begun)
    if (!response.ok) throw new Error(`The list answered ${response.status}: ${text}`)
    const found = JSON.parse(text).items.length > 0
    if (found !== isThere) throw new Error(`"${query}" found ${text.slice(0, 200)}`)
  }
  return median(times)
}
