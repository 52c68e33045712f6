import { createTranslator } from 'use-intl/core'
import { type Locale, messagesOf } from '#lib/messages.ts'

/** Every error of the product: its HTTP status, and whether asking again, unchanged, can succeed. */
const ERRORS = {
  invalid_request: { status: 400, retryable: false },
  body_too_large: { status: 413, retryable: false },
  cross_site: { status: 403, retryable: false },
  not_found: { status: 404, retryable: false },
  question_empty: { status: 400, retryable: false },
  question_too_long: { status: 400, retryable: false },
  too_many_attachments: { status: 400, retryable: false },
  unknown_model: { status: 400, retryable: false },
  turn_running: { status: 409, retryable: true },
  turn_conflict: { status: 409, retryable: false },
  attachment_in_use: { status: 409, retryable: false },
  access_required: { status: 401, retryable: false },
  access_code_wrong: { status: 403, retryable: false },
  device_code_wrong: { status: 404, retryable: false },
  too_many_attempts: { status: 429, retryable: true },
  archive_unreadable: { status: 422, retryable: false },
  archive_too_large: { status: 413, retryable: false },

  upload_empty: { status: 422, retryable: false },
  upload_too_large: { status: 413, retryable: false },
  picture_format: { status: 415, retryable: false },
  picture_unreadable: { status: 422, retryable: false },
  picture_too_small: { status: 422, retryable: false },
  picture_too_many_pixels: { status: 422, retryable: false },
  picture_too_complex: { status: 422, retryable: false },
  original_impossible: { status: 409, retryable: false },
  video_format: { status: 415, retryable: false },
  video_unreadable: { status: 422, retryable: false },
  video_too_short: { status: 422, retryable: false },
  video_too_long: { status: 422, retryable: false },
  video_too_large: { status: 413, retryable: false },
  video_not_taken: { status: 422, retryable: false },
  delivery_impossible: { status: 409, retryable: false },
  frames_too_few: { status: 422, retryable: false },
  frames_too_many: { status: 422, retryable: false },
  frames_rate: { status: 422, retryable: false },
  url_invalid: { status: 400, retryable: false },
  url_forbidden: { status: 422, retryable: false },
  url_unreachable: { status: 422, retryable: true },
  url_refused: { status: 422, retryable: false },
  url_too_large: { status: 422, retryable: false },
  storage_full: { status: 507, retryable: true },

  upstream_unreachable: { status: 502, retryable: true },
  upstream_timeout: { status: 504, retryable: true },
  upstream_idle: { status: 504, retryable: true },
  upstream_malformed: { status: 502, retryable: true },
  service_misconfigured: { status: 502, retryable: false },
  service_forbidden: { status: 502, retryable: false },
  service_suspended: { status: 502, retryable: false },
  service_busy: { status: 503, retryable: true },
  service_failed: { status: 502, retryable: true },
  quota_exhausted: { status: 502, retryable: false },
  model_unavailable: { status: 502, retryable: false },
  input_refused: { status: 422, retryable: false },
  answer_refused: { status: 422, retryable: false },
  input_too_long: { status: 422, retryable: false },
  picture_refused: { status: 422, retryable: false },
  video_refused: { status: 422, retryable: false },
  video_length_refused: { status: 422, retryable: false },
  frames_refused: { status: 422, retryable: false },
  media_too_many: { status: 422, retryable: false },
  media_unreachable: { status: 422, retryable: true },
  upload_refused: { status: 502, retryable: true },
  request_too_large: { status: 422, retryable: false },
  request_refused: { status: 502, retryable: false },

  stream_cut: { status: 502, retryable: true },
  no_answer: { status: 502, retryable: true },
  answer_cut: { status: 200, retryable: false },
  server_stopped: { status: 503, retryable: true },

  database_unavailable: { status: 503, retryable: true },
  internal: { status: 500, retryable: true },
} as const satisfies Record<string, { status: number; retryable: boolean }>

export type ErrorCode = keyof typeof ERRORS
export type ErrorDetails = Record<string, string | number>

export const ERROR_CODES = Object.keys(ERRORS) as ErrorCode[]

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code)
}

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

/** The one error class. `details` are the values that the sentence names. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  /** Seconds, when the service named a time. */
  readonly retryAfter: number | undefined

  constructor(
    code: ErrorCode,
    {
      details = {},
      retryAfter,
      cause,
    }: { details?: ErrorDetails; retryAfter?: number; cause?: unknown } = {},
  ) {
    super(code, { cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
    this.retryAfter = retryAfter
  }

  get status(): number {
    return ERRORS[this.code].status
  }

  get retryable(): boolean {
    return ERRORS[this.code].retryable
  }
}

/** What is shown of an error. Nothing of `cause` ever gets in here. */
export function viewError(error: AppError, locale: Locale, requestId: string): ErrorView {
  const translate = createTranslator({ locale, messages: messagesOf(locale).errors })
  return {
    code: error.code,
    message: translate(error.code, error.details),
    retryable: error.retryable,
    ...(error.retryAfter !== undefined && { retryAfter: error.retryAfter }),
    requestId,
  }
}
