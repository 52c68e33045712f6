import { InvalidResponseDataError, JSONParseError, TypeValidationError } from 'ai'
import { AppError } from '#lib/errors.ts'
import { classifyServiceError } from './classify-service-error.ts'
import { errorFields } from './read-service-error.ts'

/**
 * The error that an error part of the stream stands for, or null when it is a line that the
 * adapter could not read and that says nothing: the service's real events go on after such lines.
 */
export function readStreamError(
  error: unknown,
  { answering }: { answering: boolean },
): AppError | null {
  const ours = findAppError(error)
  if (ours) return ours
  if (InvalidResponseDataError.isInstance(error))
    return new AppError('stream_cut', { cause: error })
  if (JSONParseError.isInstance(error)) return null
  const { code, message } = errorFields(serviceBody(error))
  if (code || message) return classifyServiceError({ code, message, answering })
  if (TypeValidationError.isInstance(error)) return null
  return new AppError('stream_cut', { cause: error })
}

/** What the service itself sent: the SDK keeps it in `data`, or in `value` if it looked wrong. */
function serviceBody(error: unknown): unknown {
  if (TypeValidationError.isInstance(error)) return error.value
  if (error instanceof Error) return 'data' in error ? error.data : undefined
  return error
}

/** Our error inside of what it caused: the SDK and undici wrap what our code throws. */
export function findAppError(error: unknown, depth = 0): AppError | null {
  if (error instanceof AppError) return error
  if (!(error instanceof Error) || depth > 5) return null
  return findAppError(error.cause, depth + 1)
}
