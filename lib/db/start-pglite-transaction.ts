import type { PGlite, Transaction as PGliteTransaction } from '@electric-sql/pglite'
import type { Transaction } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { yieldToEventLoop } from '#lib/yield-to-event-loop.ts'

/**
 * Opens a transaction that commits or fails in the open: a commit that PGlite refuses rejects.
 * PGlite has one connection and runs one transaction at a time, all other queries waiting, which is
 * serializable; so an isolation level has nothing to change.
 */
export async function startPgliteTransaction(pglite: PGlite): Promise<Transaction> {
  const opened = Promise.withResolvers<PGliteTransaction>()
  const decided = Promise.withResolvers<'commit' | 'rollback'>()
  const finished = pglite.transaction(async (transaction) => {
    opened.resolve(transaction)
    if ((await decided.promise) === 'rollback') await transaction.rollback()
  })
  finished.catch(opened.reject)

  const queryable = await queryInside(pglite, await opened.promise)
  return {
    provider: queryable.provider,
    adapterName: queryable.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: (query) => yieldToEventLoop(() => queryable.queryRaw(query)),
    executeRaw: (query) => yieldToEventLoop(() => queryable.executeRaw(query)),
    async commit() {
      decided.resolve('commit')
      await finished
    },
    async rollback() {
      decided.resolve('rollback')
      await finished
    },
  }
}

/** The adapter only ever calls `query`, so a view of PGlite whose `query` goes inside is enough. */
async function queryInside(pglite: PGlite, transaction: PGliteTransaction) {
  const view: PGlite = Object.create(pglite, { query: { value: transaction.query } })
  return new PrismaPGlite(view).connect()
}
