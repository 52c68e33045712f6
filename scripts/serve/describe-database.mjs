import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inProject } from '../setup/project.mjs'
import { Refusal } from '../setup/refusal.mjs'

/** Says which database the settings choose; refuses a server that cannot be reached. */
export async function describeDatabase(environment) {
  const url = environment.DATABASE_URL
  if (!url) return 'PGlite in the data folder'
  if (!existsSync(inProject('node_modules/pg'))) return 'PostgreSQL, not tried before npm start'
  const { Client } = createRequire(inProject('package.json'))('pg')
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  try {
    await client.connect()
    const { rows } = await client.query('SHOW server_version')
    return `PostgreSQL ${rows[0].server_version}`
  } catch (error) {
    throw new Refusal(
      `the server of DATABASE_URL cannot be reached (${error.code ?? error.message})`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}
