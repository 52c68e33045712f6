import 'server-only'
import { PrismaClient } from '#lib/generated/prisma/client.ts'
import { databaseFactory } from './db/database-factory.ts'

const slot = Symbol.for('qvq.db')

/**
 * Next builds routes and instrumentation as separate module graphs. They must share one client,
 * because a PGlite folder has one owner per process and a connection pool is a budget.
 */
const shared: typeof globalThis & { [slot]?: PrismaClient } = globalThis

/** Under load a PGlite transaction queues behind every other: 2 s, Prisma's default, is too short. */
const transactionOptions = { maxWait: 10_000, timeout: 10_000 }

/** The database. Nothing is opened before the first query, so importing this is free. */
export const db: PrismaClient =
  shared[slot] ?? new PrismaClient({ adapter: databaseFactory, transactionOptions })
shared[slot] = db

/** Ends every connection and gives up the PGlite folder. The next query opens it again. */
export async function closeDatabase(): Promise<void> {
  await db.$disconnect()
}
