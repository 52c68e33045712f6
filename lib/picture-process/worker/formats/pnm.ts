import { MAX_MAGICK_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { Refusal } from '../refusal.ts'
import type { Source } from '../source.ts'

/** Magic, width and height, with white space and comments between. */
const HEADER = /^P[1-6](?:\s+(?:#[^\n]*\n\s*)*)(\d{1,6})(?:\s+(?:#[^\n]*\n\s*)*)(\d{1,6})\s/

/** The portable bitmaps that programs write: PBM, PGM and PPM, as text or as bytes. */
export function pnmSource(file: Buffer): Source {
  const header = HEADER.exec(file.toString('latin1', 0, 1024))
  if (!header) throw new Refusal('format')
  const size = { width: Number(header[1]), height: Number(header[2]) }
  return {
    mediaType: 'image/x-portable-anymap',
    ...size,
    maxPixels: MAX_MAGICK_PIXELS,
    sharpLines: true,
    open: (wanted) => openWithMagick(file, { format: 'PNM', size, wanted }),
  }
}
