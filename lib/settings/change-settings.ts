import { db } from '#lib/db.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import type { SettingsChanges } from './schema.ts'

/** Changes an owner's settings; they hold from the next question on. */
export async function changeSettings(ownerId: string, changes: SettingsChanges): Promise<void> {
  await db.$transaction(async (transaction) => {
    await ensureOwnerRow(transaction, ownerId)
    await transaction.owner.updateMany({ where: { id: ownerId }, data: changes })
  })
}
