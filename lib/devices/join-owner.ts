import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import type { Prisma } from '#lib/generated/prisma/client.ts'
import { ensureOwnerRow, lockOwner } from '#lib/owners.ts'
import { newSession, type Session } from '#lib/session-cookie.ts'
import { hashCode } from './code.ts'
import { deviceName } from './device-name.ts'
import { hasOtherDevices } from './has-other-devices.ts'
import { moveBelongings } from './move-belongings.ts'
import { voidDevice } from './void-device.ts'
import { announceSignOut } from './watched-devices.ts'

/** To bring ten thousand turns along takes the embedded database half a minute. */
const transactionOptions = { timeout: 300_000 }

interface Join {
  /** What the browser is until now; null when it is nobody. */
  session: Session | null
  code: string
  /** Whether what the browser has comes along. It stays where another device still has it. */
  bring: boolean
  userAgent: string
}

/**
 * Uses up a code: the browser becomes a device of the owner who made it. All or nothing, so a code
 * that could not be used is still good. Joining oneself changes nothing.
 * @returns the browser's new session, and whether its belongings came along.
 * @throws AppError `device_code_wrong` for a wrong, used, replaced or expired code; `turn_running`
 * when what shall come along is being answered.
 */
export async function joinOwner(join: Join): Promise<{ session: Session; brought: boolean }> {
  const { session: old, code, bring, userAgent } = join
  const joined = await db.$transaction(async (transaction) => {
    const ownerId = await takeCode(transaction, code)
    if (old?.ownerId === ownerId) return { session: old, brought: false }
    const session = newSession(ownerId)
    await transaction.device.create({
      data: { id: session.deviceId, ownerId, name: deviceName(userAgent) },
    })
    if (!old) return { session, brought: false }
    // Lock the owner, so that two devices leaving at once do not each believe that the other stays.
    await lockOwner(transaction, old.ownerId)
    const brought = bring && !(await hasOtherDevices(transaction, old))
    if (brought) await moveBelongings(transaction, old.ownerId, ownerId)
    // Void the old session, so that nobody can go on with a copy of its cookie.
    await voidDevice(transaction, old)
    return { session, brought }
  }, transactionOptions)
  if (old && joined.session !== old) announceSignOut(old.deviceId)
  return joined
}

/** Takes a code by deleting its row, which the database lets only one request do. */
async function takeCode(transaction: Prisma.TransactionClient, code: string): Promise<string> {
  const where = { hash: hashCode(code), expiresAt: { gt: new Date() } }
  const found = await transaction.deviceCode.findUnique({ where })
  // Lock the owner before the code, as everywhere, to avoid deadlocks.
  if (found) await ensureOwnerRow(transaction, found.ownerId)
  const { count } = await transaction.deviceCode.deleteMany({ where })
  if (!found || count === 0) throw new AppError('device_code_wrong')
  return found.ownerId
}
