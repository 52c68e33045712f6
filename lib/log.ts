import 'server-only'
import pino from 'pino'
import { env } from '#lib/env.ts'

/** JSON lines on stdout. What is logged of an error is its code, never an upstream body or a key. */
export const log = pino({
  base: null,
  serializers: { err: describeForLog },
})

/**
 * Type, code and stack. The message only of JavaScript's own errors, and without the key: any other
 * may hold what a service or a person wrote.
 */
export function describeForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    type: error.name,
    code,
    ...(isBuiltIn(error) && { message: withoutKey(error.message) }),
    stack: frames?.slice(0, 8),
    ...(error.cause !== undefined && { cause: describeForLog(error.cause) }),
  }
}

function isBuiltIn(error: Error): boolean {
  return [TypeError, RangeError, ReferenceError].some((type) => error instanceof type)
}

/** A malformed key shows up in the message of the header that it does not fit into. */
function withoutKey(message: string): string {
  const key = env.DASHSCOPE_API_KEY
  return key ? message.replaceAll(key, '***') : message
}
