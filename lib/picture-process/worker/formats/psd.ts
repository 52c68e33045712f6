import { MAX_MAGICK_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { Refusal } from '../refusal.ts'
import type { Source } from '../source.ts'

/** Four colours, alpha and some masks: every channel is held. */
const MAX_CHANNELS = 8
const HEADER_BYTES = 26
const RAW = 0
const IN_RUNS = 1

/** A Photoshop document: the merged picture that it keeps behind its layers. */
export function psdSource(file: Buffer): Source {
  const channels = file.readUInt16BE(12)
  if (channels > MAX_CHANNELS) throw new Refusal('complex')
  const height = file.readUInt32BE(14)
  const width = file.readUInt32BE(18)
  const rowBytes = Math.ceil((width * file.readUInt16BE(22)) / 8)
  const size = { width, height }
  return {
    mediaType: 'image/vnd.adobe.photoshop',
    ...size,
    maxPixels: MAX_MAGICK_PIXELS,
    sharpLines: true,
    open: (wanted) => {
      const endsAt = endOfPixels(file, { rows: channels * height, rowBytes })
      return openWithMagick(file, { format: 'PSD', size, wanted, endsAt })
    },
  }
}

/** Where the merged picture ends; the other ways of compressing it fail by themselves. */
function endOfPixels(file: Buffer, { rows, rowBytes }: { rows: number; rowBytes: number }): number {
  let at = HEADER_BYTES
  // Colour table, resources and layers, each behind its length.
  for (let section = 0; section < 3; section++) at += 4 + file.readUInt32BE(at)
  const compression = file.readUInt16BE(at)
  at += 2
  if (compression === RAW) return at + rows * rowBytes
  if (compression !== IN_RUNS) return at
  let end = at + rows * 2
  for (let row = 0; row < rows && at + row * 2 + 2 <= file.length; row++) {
    end += file.readUInt16BE(at + row * 2)
  }
  return end
}
