import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import { openFolder } from '#lib/db/open-folder.ts'
import { pgliteAdapter } from '#lib/db/pglite-adapter.ts'

/** PGlite in the folder `db` of `dataDirectory` (absolute), made when it is not there. */
export function pgliteFactory(dataDirectory: string): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: 'pglite-folder',
    async connect(): Promise<SqlDriverAdapter> {
      const folder = await openFolder(join(dataDirectory, 'db'))
      return pgliteAdapter(folder.pglite, folder.close)
    },
    connectToShadowDb: connectToMemory,
  }
}

/** An empty database in memory, where migrations are replayed to compare them with the schema. */
async function connectToMemory(): Promise<SqlDriverAdapter> {
  const pglite = await PGlite.create()
  return pgliteAdapter(pglite, () => pglite.close())
}
