import type { Prisma } from '#lib/generated/prisma/client.ts'
import { forget } from './seen-devices.ts'
import { voidDevice } from './void-device.ts'

/** Ends every session of an owner, and takes back the codes that could begin another. */
export async function signOutAllDevices(
  transaction: Prisma.TransactionClient,
  ownerId: string,
): Promise<void> {
  // A cookie from before devices had ids need not have a row yet.
  await voidDevice(transaction, { ownerId, deviceId: ownerId })
  const where = { ownerId, signedOutAt: null }
  const devices = await transaction.device.findMany({ where, select: { id: true } })
  await transaction.device.updateMany({ where, data: { signedOutAt: new Date() } })
  for (const { id } of devices) forget(id)
  await transaction.deviceCode.deleteMany({ where: { ownerId } })
}
