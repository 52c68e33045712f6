import { db } from '#lib/db.ts'
import type { SettingsView } from './schema.ts'

/** An owner's settings; the defaults for one who has kept nothing yet. */
export async function findSettings(ownerId: string): Promise<SettingsView> {
  const owner = await db.owner.findUnique({
    where: { id: ownerId },
    select: { instructions: true },
  })
  return { instructions: owner?.instructions ?? '' }
}
