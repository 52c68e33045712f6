import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { storableToken } from './storable-token.ts'

/** Takes a link back: from now on it names nothing. @throws AppError `not_found`. */
export async function revokeShare(ownerId: string, token: string): Promise<void> {
  const { count } = await db.share.deleteMany({ where: { token: storableToken(token), ownerId } })
  if (count === 0) throw new AppError('not_found')
}
