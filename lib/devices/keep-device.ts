import { db } from '#lib/db.ts'
import type { Session } from '#lib/session-cookie.ts'
import { deviceName } from './device-name.ts'
import { remember } from './seen-devices.ts'

/** Makes the row of a device that keeps something for the first time; a row that is there stays. */
export async function keepDevice(session: Session, userAgent: string): Promise<void> {
  const { ownerId, deviceId } = session
  await db.device.createMany({
    data: [{ id: deviceId, ownerId, name: deviceName(userAgent) }],
    skipDuplicates: true,
  })
  remember(deviceId)
}
