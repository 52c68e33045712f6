import type { PGlite } from '@electric-sql/pglite'
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { yieldToEventLoop } from '#lib/yield-to-event-loop.ts'
import { startPgliteTransaction } from './start-pglite-transaction.ts'

/**
 * pglite-prisma-adapter, with three of its methods replaced: its `executeScript` does not wait for
 * the script and loses its errors, its transactions report a failed commit as success, and its
 * `dispose` leaves the database open.
 */
export async function pgliteAdapter(
  pglite: PGlite,
  dispose: () => Promise<void>,
): Promise<SqlDriverAdapter> {
  const adapter = await new PrismaPGlite(pglite).connect()
  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => yieldToEventLoop(() => adapter.queryRaw(query)),
    executeRaw: (query) => yieldToEventLoop(() => adapter.executeRaw(query)),
    getConnectionInfo: () => ({ supportsRelationJoins: true }),
    async executeScript(script) {
      await pglite.exec(script)
    },
    startTransaction: () => startPgliteTransaction(pglite),
    dispose,
  }
}
