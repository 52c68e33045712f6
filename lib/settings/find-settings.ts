import { db } from '#lib/db.ts'
import type { SettingsView } from './schema.ts'

/** An owner's settings, or the defaults for an owner without any. */
export async function findSettings(ownerId: string): Promise<SettingsView> {
  const owner = await db.owner.findUnique({
    where: { id: ownerId },
    select: { instructions: true },
  })
  return { instructions: owner?.instructions ?? '' }
}
