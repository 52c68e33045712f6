import { db } from '#lib/db.ts'
import type { Session } from '#lib/session-cookie.ts'
import { deviceName } from './device-name.ts'
import type { DeviceView } from './schema.ts'

/** The signed-in devices of an owner, the asking one first, then the ones seen last. */
export async function listDevices(session: Session, userAgent: string): Promise<DeviceView[]> {
  const { ownerId, deviceId } = session
  const rows = await db.device.findMany({
    where: { ownerId, signedOutAt: null },
    select: { id: true, name: true, createdAt: true, lastSeenAt: true },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
  })
  const now = new Date()
  // A device that has stored nothing has no row yet.
  const unknown = { id: deviceId, name: deviceName(userAgent), createdAt: now, lastSeenAt: now }
  const current = rows.find(({ id }) => id === deviceId) ?? unknown
  return [current, ...rows.filter(({ id }) => id !== deviceId)].map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastSeenAt: row.lastSeenAt.toISOString(),
    current: row.id === deviceId,
  }))
}
