import type { ErrorView } from '#lib/errors.ts'

/** Errors that the browser finds by itself; their text is in `messages`, namespace `errors`. */
export type ClientErrorCode =
  | 'network'
  | 'unknown'
  | 'question_empty'
  | 'upload_interrupted'
  | 'file_empty'
  | 'too_many_files'
  | 'turn_running'
  | 'attachment_gone'

/** An error without a message of the server's: whoever shows it looks the text up by its code. */
export function clientError(code: ClientErrorCode, retryable = true): ErrorView {
  return { code, message: '', retryable, requestId: '' }
}
