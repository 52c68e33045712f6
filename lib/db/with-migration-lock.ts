import { Client } from 'pg'

/** Any number will do, as long as nothing else in the database locks the same one. */
const lockNumber = 7_164_951_020

/**
 * Runs `work` while holding an advisory lock of the PostgreSQL server at `databaseUrl`: the
 * engine's own lock is taken on some connection of a pool, not on the one that migrates. The lock
 * belongs to the connection, so a
 * killed process leaves nothing behind. PGlite (no URL) is locked by its folder already.
 */
export async function withMigrationLock<T>(
  databaseUrl: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (databaseUrl === undefined) return work()
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [lockNumber])
    return await work()
  } finally {
    await client.end()
  }
}
