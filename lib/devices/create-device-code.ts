import { db } from '#lib/db.ts'
import { ensureOwnerRow } from '#lib/owners.ts'
import { hashCode, makeCode } from './code.ts'

/** How long a code is good, in milliseconds. */
const VALID_FOR = 10 * 60 * 1000

/**
 * Makes a one-time code that joins another browser to this owner; an older one ends. Only its hash
 * is stored, so this is the one time that the code is seen.
 */
export async function createDeviceCode(
  ownerId: string,
): Promise<{ code: string; expiresAt: Date }> {
  const code = makeCode()
  const now = Date.now()
  const expiresAt = new Date(now + VALID_FOR)
  await db.$transaction(async (transaction) => {
    await ensureOwnerRow(transaction, ownerId)
    await transaction.deviceCode.deleteMany({
      where: { OR: [{ ownerId }, { expiresAt: { lt: new Date(now) } }] },
    })
    await transaction.deviceCode.create({ data: { hash: hashCode(code), ownerId, expiresAt } })
  })
  return { code, expiresAt }
}
