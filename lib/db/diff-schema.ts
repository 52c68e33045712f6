import { resolve } from 'node:path'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { readMigrations } from '#lib/db/read-migrations.ts'
import { readSchema } from '#lib/db/read-schema.ts'
import { noFilter, schemaEngine } from '#lib/db/schema-engine.ts'

/**
 * The SQL that leads from the migrations of `project` (a folder) to its `schema.prisma`; empty when
 * they agree. The migrations are replayed in `factory`'s shadow database.
 */
export async function diffSchema(
  project: string,
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<string> {
  const engine = await schemaEngine(project, factory)
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...(await readMigrations(resolve(project, 'prisma/migrations'))) },
    to: { tag: 'schemaDatamodel', files: [await readSchema(project)] },
    script: true,
    exitCode: null,
    filters: noFilter,
  })
  const sql = stdout ?? ''
  return sql.trim() === '-- This is an empty migration.' ? '' : sql
}
