import 'server-only'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'

/**
 * The row that everything of an owner hangs on, made with the first thing they keep. Two first
 * things may come at once, which an upsert of Prisma's does not survive. While the transaction
 * lasts nobody can delete the owner or take their things elsewhere.
 * @throws AppError `not_found` when all their devices were signed out since the request came in, as
 * when everything is deleted while a file is read: nobody could ever reach what is kept now.
 */
export async function ensureOwnerRow(
  transaction: Prisma.TransactionClient,
  ownerId: string,
): Promise<void> {
  const known = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM "Owner" WHERE "id" = ${ownerId}::uuid FOR KEY SHARE`
  if (known.length === 0) {
    await transaction.owner.createMany({ data: [{ id: ownerId }], skipDuplicates: true })
  }
  // Not in the statement above: one that has waited for a lock reads other tables as they were before.
  const { _count: devices } = await transaction.device.aggregate({
    where: { ownerId },
    _count: { _all: true, signedOutAt: true },
  })
  const isGone = devices._all > 0 && devices._all === devices.signedOutAt
  if (isGone) throw new AppError('not_found')
}

/** Waits until nobody writes for an owner, and keeps it so to the end of the transaction. */
export async function lockOwner(
  transaction: Prisma.TransactionClient,
  ownerId: string,
): Promise<void> {
  await transaction.$executeRaw`
    SELECT 1 FROM "Owner" WHERE "id" = ${ownerId}::uuid FOR UPDATE`
}
