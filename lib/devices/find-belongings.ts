import { db } from '#lib/db.ts'
import type { Session } from '#lib/session-cookie.ts'
import { hasOtherDevices } from './has-other-devices.ts'
import type { BelongingsView } from './schema.ts'

/** What a browser would leave behind, or bring along, if it joined another owner. */
export async function findBelongings({ ownerId, deviceId }: Session): Promise<BelongingsView> {
  const conversations = await db.conversation.count({ where: { ownerId, importId: null } })
  return { conversations, shared: await hasOtherDevices(db, { ownerId, deviceId }) }
}
