/** Frames that make a list (PROTOCOL §2). The server holds everybody to them; these save the way. */
export const MIN_FRAMES = 4
export const MAX_FRAMES = 512
/** Frames per second, unless somebody says otherwise. */
export const DEFAULT_FPS = 2
