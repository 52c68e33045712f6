import 'server-only'
import type { Prisma } from '#lib/generated/prisma/client.ts'

/**
 * The row that everything of an owner hangs on, made with the first thing they keep. Two first
 * things may come at once, which an upsert of Prisma's does not survive.
 */
export async function ensureOwnerRow(
  transaction: Prisma.TransactionClient,
  ownerId: string,
): Promise<void> {
  await transaction.owner.createMany({ data: [{ id: ownerId }], skipDuplicates: true })
}
