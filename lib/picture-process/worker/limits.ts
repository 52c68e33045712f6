/**
 * What decoding may cost, so that a worker stays below some 400 MB for what people really have.
 * Pixels are checked in the header, before a decoder sees the file.
 */

/** Decoded line by line; above any phone's camera. */
export const MAX_STREAMED_PIXELS = 120_000_000
/** Held whole, at 3 to 8 bytes a pixel. The largest phone photos have 48 megapixels. */
export const MAX_WHOLE_PIXELS = 50_000_000
/** Held whole inside ImageMagick, which also holds the file and a copy. */
export const MAX_MAGICK_PIXELS = 40_000_000
/** OpenJPEG takes 19 bytes a pixel. */
export const MAX_JPEG2000_PIXELS = 16_000_000
/** An SVG is a program: more text than this is not a drawing but a data set. In bytes. */
export const MAX_SVG_BYTES = 4 * 1024 * 1024
/** A worker that holds more ends itself, in bytes. */
export const MAX_RESIDENT_BYTES = 750 * 1024 * 1024
export const CHECK_EVERY_MS = 100
