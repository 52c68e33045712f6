/** An error as every response, stream and stored turn gives it. */
export interface ErrorView {
  code: string
  /** One sentence a person can act on, in the reader's language. */
  message: string
  /** Whether asking again, unchanged, can succeed. */
  retryable: boolean
  /** Seconds to wait before asking again. */
  retryAfter?: number
  requestId: string
}
