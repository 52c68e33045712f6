import { Client } from 'pg'

/** Any number will do, as long as nothing else in the database locks the same one. */
const lockNumber = 7_164_951_020

/**
 * Runs `work` while holding an advisory lock of the PostgreSQL server at `databaseUrl`: the engine's
 * own lock sits on some connection of a pool, not on the one that migrates. The lock belongs to the
 * connection, so a killed process leaves nothing behind. PGlite (no URL) is locked by its folder.
 * Throws a sentence for the reader when the server cannot be reached.
 */
export async function withMigrationLock<T>(
  databaseUrl: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (databaseUrl === undefined) return work()
  const client = await connectTo(databaseUrl)
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    return await work()
  } finally {
    await client.end()
  }
}

async function connectTo(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    return client
  } catch (error) {
    const { host, pathname } = new URL(databaseUrl)
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    const reason = code || (error instanceof Error ? error.message : String(error))
    throw new Error(
      `Cannot reach the database of DATABASE_URL (${host}${pathname}: ${reason}). Is the server running, and are name and password right?`,
      { cause: error },
    )
  }
}
