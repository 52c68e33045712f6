import 'server-only'
import pino from 'pino'

/** JSON lines on stdout. What is logged of an error is its code, never an upstream body or a key. */
export const log = pino({
  base: null,
  serializers: { err: describeForLog },
})

/** Type, code and stack; never the message, which may hold what a service or a person wrote. */
function describeForLog(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const code = 'code' in error ? String(error.code) : undefined
  const frames = error.stack?.split('\n').filter((line) => line.trimStart().startsWith('at '))
  return {
    type: error.name,
    code,
    stack: frames?.slice(0, 8),
    ...(error.cause !== undefined && { cause: describeForLog(error.cause) }),
  }
}
