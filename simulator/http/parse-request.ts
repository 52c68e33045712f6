import type { z } from 'zod'
import { Refusal } from './refusal.ts'

/** Parses a body against a strict schema, naming the first field that is wrong. */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const path = issue?.path.join('.') || 'body'
  throw new Refusal('invalid-parameter', `Invalid parameter ${path}: ${issue?.message}`)
}
