import { db } from '#lib/db.ts'
import type { Session } from '#lib/session-cookie.ts'
import { toAppError } from '#lib/to-app-error.ts'
import { forget, isSeen, remember } from './seen-devices.ts'

/** How exact "last seen" is, in milliseconds: requests in between cost no write. */
const LAST_SEEN_EVERY = 60 * 60 * 1000

/**
 * Whether a device is signed in. One without a row is new: whoever only looks around costs no write.
 * A turn that is being answered here must be watchable and stoppable while the database is away, so
 * a device that this process has seen signed in stays so until the database says otherwise.
 * @throws Prisma's error when the database cannot be asked about a device not seen before.
 */
export async function checkDevice(session: Session): Promise<'known' | 'new' | 'signed_out'> {
  const { ownerId, deviceId } = session
  try {
    const where = { id: deviceId, ownerId }
    const device = await db.device.findUnique({
      where,
      select: { lastSeenAt: true, signedOutAt: true },
    })
    if (!device) return 'new'
    if (device.signedOutAt) {
      forget(deviceId)
      return 'signed_out'
    }
    const now = new Date()
    if (now.getTime() - device.lastSeenAt.getTime() > LAST_SEEN_EVERY) {
      await db.device.updateMany({ where, data: { lastSeenAt: now } })
    }
    remember(deviceId)
    return 'known'
  } catch (error) {
    if (isSeen(deviceId) && toAppError(error).code === 'database_unavailable') return 'known'
    throw error
  }
}
