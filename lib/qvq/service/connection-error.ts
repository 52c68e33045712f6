import { AppError } from '#lib/errors.ts'
import { findAppError } from './read-stream-error.ts'
import { HEADERS_LIMIT_MS } from './service-agent.ts'

/** The error for a request that got no response: a timeout, or no connection. */
export function connectionError(cause: unknown): AppError {
  const ours = findAppError(cause)
  if (ours) return ours
  const reason = cause instanceof Error ? cause.cause : undefined
  const code = reason instanceof Error && 'code' in reason ? reason.code : undefined
  if (code === 'UND_ERR_HEADERS_TIMEOUT') {
    return new AppError('upstream_timeout', {
      details: { seconds: HEADERS_LIMIT_MS / 1000 },
      cause,
    })
  }
  return new AppError('upstream_unreachable', { cause })
}
