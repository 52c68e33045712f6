import { join } from 'node:path'
import { Client } from 'pg'
import { openFolder } from '#lib/db/index.ts'
import type { Run } from './write-library.ts'

/** A way into the database of `databaseUrl`, or with '' into PGlite's in the data folder `folder`. */
export async function runStatements(
  folder: string,
  databaseUrl: string,
): Promise<{ run: Run; close: () => Promise<void> }> {
  const parameters = (json?: string) => (json === undefined ? [] : [json])
  if (!databaseUrl) {
    const { pglite, close } = await openFolder(join(folder, 'db'))
    const run: Run = async (statement, json) =>
      (await pglite.query<Record<string, unknown>>(statement, parameters(json))).rows
    return { run, close }
  }
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const run: Run = async (statement, json) => (await client.query(statement, parameters(json))).rows
  return { run, close: () => client.end() }
}
