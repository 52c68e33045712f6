import type { z } from 'zod'
import { Refusal } from './refusal.ts'

type Issue = z.core.$ZodIssue

/** The issue furthest inside: in a union, the branch that the value came closest to. */
function deepest(
  issues: readonly Issue[],
  path: PropertyKey[] = [],
): { path: PropertyKey[]; message: string } {
  const found = issues.map((issue) => {
    const here = [...path, ...issue.path]
    const branches = issue.code === 'invalid_union' ? issue.errors : []
    const inside = branches.map((branch) => deepest(branch, here))
    return [{ path: here, message: issue.message }, ...inside]
  })
  const flat = found.flat()
  return flat.reduce((best, next) => (next.path.length > best.path.length ? next : best), {
    path,
    message: flat[0]?.message ?? 'Invalid input',
  })
}

/** Parses a body against a strict schema, naming the field that is wrong. */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.infer<Schema> {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const { path, message } = deepest(parsed.error.issues)
  throw new Refusal(
    'invalid-parameter',
    `Invalid parameter ${path.join('.') || 'body'}: ${message}`,
  )
}
