import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import { createDatabase } from './create-database.ts'
import { dropDatabase } from './drop-database.ts'

// Every integration test file gets settings of its own, with an empty, migrated database and an empty
// data folder, before it imports `db`. Nothing has read `env` yet: it is read at first use.
const template = inject('template')
const dataDirectory = await mkdtemp(join(tmpdir(), 'qvq-test-'))
const databaseUrl = template.databaseUrl
  ? await createDatabase(template.databaseUrl, new URL(template.databaseUrl).pathname.slice(1))
  : undefined
if (!databaseUrl) {
  await cp(join(template.dataDirectory, 'db'), join(dataDirectory, 'db'), { recursive: true })
}
process.env.DATA_DIR = dataDirectory
process.env.DATABASE_URL = databaseUrl ?? ''
process.env.SESSION_SECRET = 'only for tests, only for tests, only for tests'

afterAll(async () => {
  const { closeDatabase } = await import('#lib/db.ts')
  await closeDatabase()
  if (databaseUrl) await dropDatabase(databaseUrl)
  await rm(dataDirectory, { recursive: true, force: true })
})
