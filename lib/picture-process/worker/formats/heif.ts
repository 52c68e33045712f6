import { MAX_WHOLE_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { Refusal } from '../refusal.ts'
import { openWithSharp } from '../sharp.ts'
import { sharpSource } from '../sharp-source.ts'
import type { Source } from '../source.ts'
import { readBoxes } from './boxes.ts'

/** AVIF or HEIC: one container, two codecs. sharp reads the headers of both, but no HEVC. */
export async function heifSource(file: Buffer): Promise<Source> {
  // libheif shows what is there of a picture that was cut off, and says nothing.
  for (const { isCut } of readBoxes(file)) if (isCut) throw new Refusal('unreadable')
  const { compression } = await openWithSharp(file, 'Heif', { limitInputPixels: false }).metadata()
  const isAvif = compression === 'av1'
  const source = await sharpSource(file, {
    loader: 'Heif',
    mediaType: isAvif ? 'image/avif' : 'image/heic',
    sharpLines: false,
  })
  if (isAvif) return source
  const { width, height } = source
  return {
    ...source,
    maxPixels: MAX_WHOLE_PIXELS,
    open: (wanted) => openWithMagick(file, { format: 'HEIC', size: { width, height }, wanted }),
  }
}
