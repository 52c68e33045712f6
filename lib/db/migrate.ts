import { resolve } from 'node:path'
import { env } from '#lib/env.ts'
import { databaseFactory } from './database-factory.ts'
import { memoryFactory } from './memory-factory.ts'
import { readMigrations } from './read-migrations.ts'
import { noFilter, schemaEngine } from './schema-engine.ts'
import { withMigrationLock } from './with-migration-lock.ts'

/**
 * Brings the database of the settings up to date with `prisma/migrations` of `project` (a folder)
 * and resolves to the names of what was applied. Several instances may do it at once: one applies,
 * the others find nothing left to do. The connection is closed again.
 */
export async function migrate(project: string): Promise<string[]> {
  const migrationsList = await readMigrations(resolve(project, 'prisma/migrations'))
  return withMigrationLock(env.DATABASE_URL, async () => {
    const adapter = await databaseFactory.connect()
    try {
      const engine = await schemaEngine(project, {
        ...memoryFactory,
        connect: async () => adapter,
      })
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList,
        filters: noFilter,
      })
      return appliedMigrationNames
    } finally {
      await adapter.dispose()
    }
  })
}
