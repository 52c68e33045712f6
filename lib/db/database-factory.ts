import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { env } from '#lib/env.ts'
import { pgliteFactory } from './pglite-factory.ts'
import { postgresqlFactory } from './postgresql-factory.ts'

/**
 * A PostgreSQL server when `DATABASE_URL` is set, else PGlite in `DATA_DIR/db`. The choice waits
 * for the first connection, so that `next build` may load this module without any setting.
 */
export const databaseFactory: SqlDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'qvq-database',
  connect: () => chosenFactory().connect(),
}

function chosenFactory(): SqlDriverAdapterFactory {
  if (env.DATABASE_URL) return postgresqlFactory(env.DATABASE_URL)
  return pgliteFactory(env.DATA_DIR)
}
