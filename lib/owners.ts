import 'server-only'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'

/**
 * Makes the owner's row, to which everything of theirs refers, when they first store something. Two
 * first requests may come at once, in which case Prisma's upsert would fail. While the transaction
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
  // A statement of its own, because one that waited for a lock still reads other tables as they
  // were before.
  const { _count: devices } = await transaction.device.aggregate({
    where: { ownerId },
    _count: { _all: true, signedOutAt: true },
  })
  const isGone = devices._all > 0 && devices._all === devices.signedOutAt
  if (isGone) throw new AppError('not_found')
}

/** Locks an owner: waits for other writers, and keeps them out until the transaction ends. */
export async function lockOwner(
  transaction: Prisma.TransactionClient,
  ownerId: string,
): Promise<void> {
  await transaction.$executeRaw`
    SELECT 1 FROM "Owner" WHERE "id" = ${ownerId}::uuid FOR UPDATE`
}
