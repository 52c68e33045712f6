import type { SqlDriverAdapter, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils'
import { databaseFactory } from '../database-factory.ts'

let queries = 0

/**
 * Counts what the database is asked from its first connection on: call it before anything asks.
 * @returns how often the database is asked while `work` runs, which may fail.
 */
export function countQueries(): (work: () => Promise<unknown>) => Promise<number> {
  const connect = databaseFactory.connect
  databaseFactory.connect = async () => {
    const adapter: SqlDriverAdapter = await connect()
    const startTransaction = adapter.startTransaction.bind(adapter)
    return Object.assign(counted(adapter), {
      startTransaction: async (...options: Parameters<typeof startTransaction>) =>
        counted<Transaction>(await startTransaction(...options)),
    })
  }
  return async (work) => {
    const before = queries
    await work().catch(() => {})
    return queries - before
  }
}

function counted<T extends SqlQueryable>(queryable: T): T {
  const { queryRaw, executeRaw } = queryable
  return Object.assign(queryable, {
    queryRaw: (query: Parameters<typeof queryRaw>[0]) => {
      queries++
      return queryRaw.call(queryable, query)
    },
    executeRaw: (query: Parameters<typeof executeRaw>[0]) => {
      queries++
      return executeRaw.call(queryable, query)
    },
  })
}
