/** What is taken in. The service's own limits are met by fitting; these protect this server. */

/** Largest file, a video, in bytes (docs/protocol.md#limits). */
export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024
/** Largest picture, in bytes. */
export const MAX_PICTURE_BYTES = 50 * 1024 * 1024
/** The service refuses sides of 10 pixels or fewer (docs/protocol.md#media). */
export const MIN_SIDE = 11
/** Longest side to shortest side (docs/protocol.md#media); a narrower picture is padded. */
export const MAX_RATIO = 200
/** Longest side of a preview, in pixels. */
export const PREVIEW_SIDE = 640
