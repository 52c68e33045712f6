import type { Prisma } from '#lib/generated/prisma/client.ts'
import type { Session } from '#lib/session-cookie.ts'
import { forget } from './seen-devices.ts'

/** Makes a session void for good, whether or not it has kept something: its cookie may have copies. */
export async function voidDevice(
  transaction: Prisma.TransactionClient,
  { ownerId, deviceId }: Session,
): Promise<void> {
  const signedOutAt = new Date()
  await transaction.device.upsert({
    where: { id: deviceId, ownerId },
    create: { id: deviceId, ownerId, name: '', signedOutAt },
    update: { signedOutAt },
  })
  forget(deviceId)
}
