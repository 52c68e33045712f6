import { z } from 'zod'

/** Ids are compared as text here and as UUIDs in the database: one spelling for both. */
export const uuid = z.uuid().transform((id) => id.toLowerCase())

/** Text that can be stored: PostgreSQL takes neither a NUL nor half a surrogate pair. */
export const storableText = z
  .string()
  .refine((text) => text.isWellFormed() && !text.includes('\0'), { error: 'not storable text' })
