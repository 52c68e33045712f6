const REFUSED: ReadonlySet<string> = new Set([
  'input_refused',
  'answer_refused',
  'input_too_long',
  'picture_refused',
  'video_refused',
  'video_not_taken',
  'video_too_large',
  'video_length_refused',
  'frames_refused',
  'media_too_many',
  'request_too_large',
  'media_unreachable',
])

/**
 * Whether the service refused a turn for what it contains. It would refuse it again, so that it must
 * not be part of later requests, where it would poison every turn.
 */
export function isRefused(errorCode: string | null | undefined): boolean {
  return errorCode !== null && errorCode !== undefined && REFUSED.has(errorCode)
}
