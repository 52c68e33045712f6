/** One documented refusal of the service. Codes and messages: the vendor's error page. */
export interface RefusalForm {
  status: number
  /** `code` of native mode. */
  native: string
  /** `code` and `type` of compatible mode. */
  code: string
  type: string
  message: string
}

function invalid(message: string): RefusalForm {
  return {
    status: 400,
    native: 'InvalidParameter',
    code: 'invalid_parameter_error',
    type: 'invalid_request_error',
    message,
  }
}

function inspection(message: string): RefusalForm {
  return {
    status: 400,
    native: 'DataInspectionFailed',
    code: 'data_inspection_failed',
    type: 'data_inspection_failed',
    message,
  }
}

function missing(code: string, native: string, message: string): RefusalForm {
  return { status: 404, native, code, type: 'invalid_request_error', message }
}

function quota(message: string): RefusalForm {
  return {
    status: 429,
    native: 'Throttling.AllocationQuota',
    code: 'insufficient_quota',
    type: 'insufficient_quota',
    message,
  }
}

function failure(status: number, native: string, code: string, message: string): RefusalForm {
  return { status, native, code, type: code, message }
}

/** Every refusal by a name that scripts can say. */
export const refusals = {
  'invalid-key': {
    status: 401,
    native: 'InvalidApiKey',
    code: 'invalid_api_key',
    type: 'invalid_request_error',
    message: 'Incorrect API key provided.',
  },
  'access-denied': failure(403, 'AccessDenied', 'access_denied', 'Access denied.'),
  'free-tier-only': failure(
    403,
    'AllocationQuota.FreeTierOnly',
    'AllocationQuota.FreeTierOnly',
    'The free tier of the model has been exhausted.',
  ),
  arrearage: failure(
    400,
    'Arrearage',
    'Arrearage',
    'Access denied, please make sure your account is in good standing.',
  ),
  'model-not-found': missing(
    'model_not_found',
    'ModelNotFound',
    'The model does not exist or you do not have access to it.',
  ),
  'model-not-supported': missing(
    'model_not_supported',
    'ModelNotFound',
    'The model is not supported for OpenAI compatibility mode.',
  ),
  'not-activated': invalid('The product is not activated, please confirm that you have activated.'),
  'invalid-parameter': invalid('Invalid parameter.'),
  'stream-only': invalid('current user api does not support http call.'),
  'input-too-long': invalid('Range of input length should be [1, 98304]'),
  'picture-size': invalid('The image length and width do not meet the model restrictions.'),
  'picture-format': invalid('The image format is illegal and cannot be opened.'),
  'data-uri-too-long': invalid('Exceeded limit on max bytes per data-uri item : 10485760'),
  'too-many-data-uris': invalid('Exceeded limit on max data-uri per request: 250'),
  'too-many-urls': invalid('Exceeded limit on max url per request: 256'),
  'string-too-long': invalid('String value length exceeds the maximum allowed (28000000)'),
  'download-failed': invalid('Failed to download multimodal content'),
  'frame-count': invalid('the range of sequence images shoule be (4, 512)'),
  'video-too-long': invalid('The video file is too long.'),
  'invalid-video': invalid('Invalid video file.'),
  'body-too-large': failure(413, 'RequestTooLarge', 'request_too_large', 'The body is too large.'),
  'inspection-text': inspection('Input text data may contain inappropriate content.'),
  'inspection-image': inspection('Input image data may contain inappropriate content.'),
  'inspection-output': inspection('Output data may contain inappropriate content.'),
  'rate-quota': {
    status: 429,
    native: 'Throttling.RateQuota',
    code: 'limit_requests',
    type: 'limit_requests',
    message: 'You exceeded your current requests list.',
  },
  'burst-rate': {
    status: 429,
    native: 'Throttling.BurstRate',
    code: 'limit_burst_rate',
    type: 'limit_burst_rate',
    message: 'Request rate increased too quickly.',
  },
  'minute-quota': quota('Allocated quota exceeded, please increase your quota limit.'),
  'free-quota': quota('Free allocated quota exceeded.'),
  internal: failure(500, 'InternalError', 'internal_error', 'An internal error has occured.'),
  timeout: failure(500, 'RequestTimeOut', 'request_timeout', 'Request timed out.'),
  'model-serving': failure(503, 'ModelServingError', 'ModelServingError', 'Too many requests.'),
} as const satisfies Record<string, RefusalForm>

export type RefusalName = keyof typeof refusals

export const refusalNames = Object.keys(refusals).filter(
  (name): name is RefusalName => name in refusals,
)
