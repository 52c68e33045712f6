import { PGlite } from '@electric-sql/pglite'
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { pgliteAdapter } from './pglite-adapter.ts'

/** An empty database in memory for every connection, where migrations can be replayed. */
export const memoryFactory: SqlMigrationAwareDriverAdapterFactory = {
  provider: 'postgres',
  adapterName: 'pglite-memory',
  connect: connectToMemory,
  connectToShadowDb: connectToMemory,
}

async function connectToMemory(): Promise<SqlDriverAdapter> {
  const pglite = await PGlite.create()
  return pgliteAdapter(pglite, () => pglite.close())
}
