import type { ErrorDetails, ErrorView } from '#lib/errors.ts'

/** Errors that the browser finds by itself; their text is in `messages`, namespace `errors`. */
export type ClientErrorCode =
  | 'network'
  | 'unknown'
  | 'question_empty'
  | 'upload_interrupted'
  | 'file_empty'
  | 'upload_too_large'
  | 'video_too_large'
  | 'frames_too_many'
  | 'turn_running'
  | 'archive_too_large'
  | 'attachment_gone'

/** An error as it is shown; `details` are the values that a text of ours names. */
export interface ClientError extends ErrorView {
  details?: ErrorDetails
}

/** An error without a message of the server's: whoever shows it looks the text up by its code. */
export function clientError(
  code: ClientErrorCode,
  retryable = true,
  details: ErrorDetails = {},
): ClientError {
  return { code, message: '', retryable, requestId: '', details }
}

/** Reads `{"error": …}` from a refusal's body; a proxy's HTML page becomes `unknown`. */
export function parseError(body: string): ErrorView {
  try {
    const { error }: { error?: ErrorView } = JSON.parse(body)
    if (error && typeof error.code === 'string' && typeof error.message === 'string') return error
  } catch {
    // Not JSON: somebody between us and the server answered.
  }
  return clientError('unknown')
}
