import { join } from 'node:path'
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { openFolder } from './open-folder.ts'
import { pgliteAdapter } from './pglite-adapter.ts'

/** PGlite in the folder `db` of `dataDirectory` (absolute), made when it is not there. */
export function pgliteFactory(dataDirectory: string): SqlDriverAdapterFactory {
  return {
    provider: 'postgres',
    adapterName: 'pglite-folder',
    async connect() {
      const folder = await openFolder(join(dataDirectory, 'db'))
      return pgliteAdapter(folder.pglite, folder.close)
    },
  }
}
