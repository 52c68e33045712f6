import { resolve } from 'node:path'
import { memoryFactory } from './memory-factory.ts'
import { readMigrations } from './read-migrations.ts'
import { readSchema } from './read-schema.ts'
import { noFilter, schemaEngine } from './schema-engine.ts'

/**
 * The SQL that leads from the migrations of `project` (a folder) to its `schema.prisma`; empty when
 * they agree. The migrations are replayed in memory.
 */
export async function diffSchema(project: string): Promise<string> {
  const engine = await schemaEngine(project, memoryFactory)
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
