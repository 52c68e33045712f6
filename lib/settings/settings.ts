import { db } from '#lib/db.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import type { SettingsChanges, SettingsView } from './schema.ts'

/** An owner's settings, or the defaults for an owner without any. */
export async function findSettings(ownerId: string): Promise<SettingsView> {
  const owner = await db.owner.findUnique({
    where: { id: ownerId },
    select: { instructions: true },
  })
  return { instructions: owner?.instructions ?? '' }
}

/** Changes an owner's settings; they hold from the next question on. */
export async function changeSettings(ownerId: string, changes: SettingsChanges): Promise<void> {
  await db.$transaction(async (transaction) => {
    await ensureOwnerRow(transaction, ownerId)
    await transaction.owner.updateMany({ where: { id: ownerId }, data: changes })
  })
}
