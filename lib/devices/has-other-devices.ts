import type { Prisma } from '#lib/generated/prisma/client.ts'
import type { Session } from '#lib/session-cookie.ts'

/** Whether an owner would still be somebody without this device. */
export async function hasOtherDevices(
  transaction: Prisma.TransactionClient,
  { ownerId, deviceId }: Session,
): Promise<boolean> {
  const where = { ownerId, signedOutAt: null, id: { not: deviceId } }
  return (await transaction.device.count({ where })) > 0
}
