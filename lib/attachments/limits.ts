/** What is taken in. The service's own limits are met by fitting; these protect this server. */

/** Largest file, a video, in bytes (PROTOCOL §5). */
export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024
/** Largest picture, in bytes. */
export const MAX_PICTURE_BYTES = 50 * 1024 * 1024
/** Above any phone's camera; a bomb names far more. Checked in the header, before decoding. */
export const MAX_PIXELS = 120_000_000
/** The service refuses sides of 10 pixels or fewer (PROTOCOL §5). */
export const MIN_SIDE = 11
/** Longest side to shortest side (PROTOCOL §5). */
export const MAX_RATIO = 200
/** Decoding and encoding one picture must not take longer, in seconds. */
export const DECODE_SECONDS = 20
