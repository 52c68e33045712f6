import { MAX_MAGICK_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { Refusal } from '../refusal.ts'
import type { Source } from '../source.ts'

/** Four colours, alpha and some masks: every channel is held. */
const MAX_CHANNELS = 8

/** A Photoshop document: the merged picture that it keeps beside its layers. */
export function psdSource(file: Buffer): Source {
  if (file.readUInt16BE(12) > MAX_CHANNELS) throw new Refusal('complex')
  const height = file.readUInt32BE(14)
  const width = file.readUInt32BE(18)
  return {
    mediaType: 'image/vnd.adobe.photoshop',
    width,
    height,
    maxPixels: MAX_MAGICK_PIXELS,
    sharpLines: true,
    open: (wanted) => openWithMagick(file, { format: 'PSD', size: { width, height }, wanted }),
  }
}
