import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { lockOwner } from '#lib/owners.ts'
import type { Session } from '#lib/session-cookie.ts'
import { hasOtherDevices } from './has-other-devices.ts'
import { voidDevice } from './void-device.ts'
import { announceSignOut } from './watched-devices.ts'

interface SignOut {
  deviceId: string
  /** Whether the owner knows that nobody reads on after their last device. */
  confirmed: boolean
}

/**
 * Ends the session of one of the owner's devices, and their codes with it: it may have made them.
 * @throws AppError `not_found`, or `invalid_request` for the last device without a confirmation.
 */
export async function signOutDevice(
  session: Session,
  { deviceId, confirmed }: SignOut,
): Promise<void> {
  const { ownerId } = session
  await db.$transaction(async (transaction) => {
    // Lock the owner, so that two devices leaving at once do not each believe that the other stays.
    await lockOwner(transaction, ownerId)
    if (deviceId === session.deviceId) {
      const isLast = !(await hasOtherDevices(transaction, session))
      if (isLast && !confirmed) {
        throw new AppError('invalid_request', { details: { field: 'confirm' } })
      }
    } else {
      const where = { id: deviceId, ownerId, signedOutAt: null }
      if ((await transaction.device.count({ where })) === 0) throw new AppError('not_found')
    }
    await voidDevice(transaction, { ownerId, deviceId })
    await transaction.deviceCode.deleteMany({ where: { ownerId } })
  })
  announceSignOut(deviceId)
}
