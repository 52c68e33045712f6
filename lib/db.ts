import 'server-only'
import { PrismaClient } from '#lib/generated/prisma/client.ts'
import { processWide } from '#lib/process-wide.ts'
import { databaseFactory } from './db/database-factory.ts'

/** Under load a PGlite transaction queues behind every other: 2 s, Prisma's default, is too short. */
const transactionOptions = { maxWait: 10_000, timeout: 10_000 }

/**
 * The database. Nothing is opened before the first query, so importing this is free. A PGlite folder
 * has one owner per process, and a connection pool is a budget: there is one client.
 */
export const db: PrismaClient = processWide(
  'db',
  () => new PrismaClient({ adapter: databaseFactory, transactionOptions }),
)

/** Ends every connection and gives up the PGlite folder. The next query opens it again. */
export async function closeDatabase(): Promise<void> {
  await db.$disconnect()
}
