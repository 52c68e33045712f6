import { Client } from 'pg'

/**
 * Runs a migration's script on the PostgreSQL server at `databaseUrl`, whole or not at all. The
 * adapter's own `executeScript` cuts at every semicolon, also within a function's body, and its
 * connections give up after seconds, which an index over all turns may well take.
 */
export async function executeScript(databaseUrl: string, script: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query(script)
  } finally {
    await client.end()
  }
}
