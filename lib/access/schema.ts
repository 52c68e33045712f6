import { z } from 'zod'

/** The body of `POST /api/access`. */
export const accessSchema = z.strictObject({ code: z.string().max(1_000) })
