import { z } from 'zod'
import { AppError } from '#lib/errors.ts'
import type { ShareView } from './schema.ts'

/** The link that a page ended with, in the list's own order: the newest first. */
export interface SharePosition {
  createdAt: string
  token: string
}

const cursorSchema = z.tuple([z.iso.datetime(), z.string().regex(/^[\w-]+$/)])

export function writeCursor({ createdAt, token }: ShareView): string {
  return Buffer.from(JSON.stringify([createdAt, token])).toString('base64url')
}

/** @throws AppError `invalid_request` for a cursor that is not ours. */
export function readCursor(cursor: string): SharePosition {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const [createdAt, token] = cursorSchema.parse(json)
    return { createdAt, token }
  } catch (cause) {
    throw new AppError('invalid_request', { details: { field: 'cursor' }, cause })
  }
}
