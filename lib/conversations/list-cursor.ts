import { z } from 'zod'
import { AppError } from '#lib/errors.ts'
import type { ConversationSummary } from './schema.ts'

/** The row that a page ended with, in the list's own order: pinned first, then by last use. */
export interface ListPosition {
  pinned: boolean
  updatedAt: string
  id: string
}

const cursorSchema = z.tuple([z.boolean(), z.iso.datetime(), z.uuid()])

export function writeCursor({ pinned, updatedAt, id }: ConversationSummary): string {
  return Buffer.from(JSON.stringify([pinned, updatedAt, id])).toString('base64url')
}

/** @throws AppError `invalid_request` for a cursor that is not ours. */
export function readCursor(cursor: string): ListPosition {
  try {
    const json: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    const [pinned, updatedAt, id] = cursorSchema.parse(json)
    return { pinned, updatedAt, id }
  } catch (cause) {
    throw new AppError('invalid_request', { details: { field: 'cursor' }, cause })
  }
}
