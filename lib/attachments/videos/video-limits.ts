/** The limits of the service (docs/protocol.md#media); a file is held to them before it is kept. */

/** Shortest and longest video, in milliseconds. */
export const MIN_VIDEO_MS = 2000
export const MAX_VIDEO_MS = 10 * 60 * 1000

/** Pictures of a frame list. */
export const MIN_FRAMES = 4
export const MAX_FRAMES = 512

/** Frames per second. */
export const MIN_FPS = 0.1
export const MAX_FPS = 10
export const DEFAULT_FPS = 2
