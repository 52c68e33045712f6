import { createRequire } from 'node:module'
import { inProject } from '../setup/project.mjs'
import { installDebianPackage } from './install-debian-package.mjs'
import { findPostgresql, startCluster } from './start-cluster.mjs'

/**
 * Resolves to `{url, stop}` of a PostgreSQL server where tests may create databases: the one that
 * TEST_DATABASE_URL names, one that answers here without a password, or a private cluster of the
 * installed (or just installed) programs. Undefined where none is possible.
 */
export async function obtainPostgresql() {
  const leave = async () => {}
  for (const url of [
    process.env.TEST_DATABASE_URL,
    'postgresql://postgres@127.0.0.1:5432/postgres',
  ]) {
    if (url && (await mayCreateDatabases(url))) return { url, stop: leave }
  }
  if (!findPostgresql()) await installDebianPackage('postgresql')
  return findPostgresql() ? startCluster() : undefined
}

async function mayCreateDatabases(url) {
  const { Client } = createRequire(inProject('package.json'))('pg')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  try {
    await client.connect()
    const { rows } = await client.query(
      'SELECT rolcreatedb OR rolsuper AS allowed FROM pg_roles WHERE rolname = current_user',
    )
    return rows[0]?.allowed === true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}
