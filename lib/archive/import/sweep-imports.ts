import { db } from '#lib/db.ts'
import { log } from '#lib/log.ts'
import { undoImport } from './undo-import.ts'

/** Undoes the imports that began before a moment at which whoever began them is dead. */
export async function sweepImports(before: Date): Promise<void> {
  const where = { createdAt: { lt: before } }
  for (const { id } of await db.import.findMany({ where })) {
    await undoImport(id).catch((error) => log.error({ err: error, importId: id }, 'not undone'))
  }
}
