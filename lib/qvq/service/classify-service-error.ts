import { AppError, type ErrorCode } from '#lib/errors.ts'

/**
 * What the service says went wrong, in whichever of its ways it says so (docs/protocol.md#errors).
 */
export interface ServiceError {
  /** HTTP status, or undefined for an error inside a stream. */
  status?: number
  code: string
  message: string
  /** Seconds. */
  retryAfter?: number
  /** Whether answer text had been sent before: then a refusal is of the output. */
  answering?: boolean
}

interface Row {
  code?: RegExp
  message?: RegExp
  status?: number
  becomes: ErrorCode
}

/** The first row that fits decides, from special to general. Source: docs/protocol.md#errors. */
const ROWS: Row[] = [
  { code: /^Arrearage$/i, becomes: 'service_suspended' },
  { code: /invalid_?api_?key/i, becomes: 'service_misconfigured' },
  { code: /data_?inspection_?failed/i, becomes: 'input_refused' },
  { code: /^(model_?not_?found|model_not_supported)$/i, becomes: 'model_unavailable' },
  { message: /product is not activated/i, becomes: 'model_unavailable' },
  { code: /FreeTierOnly/i, becomes: 'quota_exhausted' },
  {
    code: /AllocationQuota|insufficient_quota/i,
    message: /free allocated|bill|purchased/i,
    becomes: 'quota_exhausted',
  },
  {
    code: /AllocationQuota|insufficient_quota|Throttling|limit_(requests|burst_rate)/i,
    becomes: 'service_busy',
  },
  { message: /Range of input length should be/i, becomes: 'input_too_long' },
  // The same in the words of vLLM and llama.cpp.
  { code: /context_(length|size)/i, becomes: 'input_too_long' },
  { message: /maximum context length|available context size/i, becomes: 'input_too_long' },
  { message: /sequence images/i, becomes: 'frames_refused' },
  { message: /video file is too long/i, becomes: 'video_length_refused' },
  { message: /invalid video file/i, becomes: 'video_refused' },
  { message: /max (data-uri|url) per request/i, becomes: 'media_too_many' },
  { message: /download multimodal content/i, becomes: 'media_unreachable' },
  {
    message: /image length and width|data-uri item|image format|decode image/i,
    becomes: 'picture_refused',
  },
  { code: /request_?too_?large/i, becomes: 'request_too_large' },
  { status: 413, becomes: 'request_too_large' },
  { status: 401, becomes: 'service_misconfigured' },
  { code: /^access_?denied/i, becomes: 'service_forbidden' },
  { status: 403, becomes: 'service_forbidden' },
  { status: 429, becomes: 'service_busy' },
  { status: 503, becomes: 'service_busy' },
  { code: /ModelServingError/i, becomes: 'service_busy' },
  {
    code: /^(InternalError|internal_error|RequestTimeOut|server_error|500)/i,
    becomes: 'service_failed',
  },
  { status: 400, becomes: 'request_refused' },
  { status: 422, becomes: 'request_refused' },
  // The address is wrong: nothing there, or it points elsewhere, where the key must not follow.
  { status: 404, becomes: 'service_misconfigured' },
  { status: 301, becomes: 'service_misconfigured' },
  { status: 302, becomes: 'service_misconfigured' },
  { status: 303, becomes: 'service_misconfigured' },
  { status: 307, becomes: 'service_misconfigured' },
  { status: 308, becomes: 'service_misconfigured' },
  { code: /invalid_?parameter/i, becomes: 'request_refused' },
]

/** "Allocated quota exceeded" is counted by the minute. */
const QUOTA_PERIOD_SECONDS = 60

/** The service's error in our words. Its own message goes no further than this function. */
export function classifyServiceError(error: ServiceError): AppError {
  const row = ROWS.find(
    ({ code, message, status }) =>
      (code === undefined || code.test(error.code)) &&
      (message === undefined || message.test(error.message)) &&
      (status === undefined || status === error.status),
  )
  const code = row?.becomes ?? 'service_failed'
  if (code === 'input_refused' && error.answering) return new AppError('answer_refused')
  if (code === 'input_too_long') {
    return new AppError(code, { details: { limit: findLimit(error.message, INPUT_LIMIT) ?? '?' } })
  }
  if (code === 'media_too_many') {
    const limit = Number(findLimit(error.message, COUNT_LIMIT) ?? 0)
    return new AppError(code, { details: { limit } })
  }
  const retryAfter = error.retryAfter ?? (isMinuteQuota(error) ? QUOTA_PERIOD_SECONDS : undefined)
  return new AppError(
    code,
    code === 'service_busy' && retryAfter !== undefined ? { retryAfter } : {},
  )
}

/** "should be [1, 98304]", and vLLM's "maximum context length is 32768 tokens". */
const INPUT_LIMIT = /\[\s*\d+\s*,\s*(\d+)\s*\]|context length is (\d+)/
/** "max data-uri per request: 250". */
const COUNT_LIMIT = /per request\s*:\s*(\d+)/

function findLimit(message: string, pattern: RegExp): string | undefined {
  const found = pattern.exec(message)
  return found?.[1] ?? found?.[2]
}

function isMinuteQuota({ code }: ServiceError): boolean {
  return /AllocationQuota|insufficient_quota/i.test(code)
}
