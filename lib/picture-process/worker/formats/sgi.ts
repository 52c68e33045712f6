import { MAX_MAGICK_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { Refusal } from '../refusal.ts'
import type { Source } from '../source.ts'

const HEADER_BYTES = 512
const MAX_CHANNELS = 4

/** An SGI picture. */
export function sgiSource(file: Buffer): Source {
  const isCompressed = file.readUInt8(2) === 1
  const sampleBytes = file.readUInt8(3)
  const dimensions = file.readUInt16BE(4)
  const width = file.readUInt16BE(6)
  const height = dimensions > 1 ? file.readUInt16BE(8) : 1
  const channels = dimensions > 2 ? file.readUInt16BE(10) : 1
  if (channels > MAX_CHANNELS) throw new Refusal('unreadable')
  const size = { width, height }
  return {
    mediaType: 'image/sgi',
    ...size,
    maxPixels: MAX_MAGICK_PIXELS,
    sharpLines: true,
    open: (wanted) => {
      const endsAt = isCompressed
        ? endOfRows(file, height * channels)
        : HEADER_BYTES + width * height * channels * sampleBytes
      return openWithMagick(file, { format: 'SGI', size, wanted, endsAt })
    },
  }
}

/** Where the last compressed row ends, by the table of starts and the table of lengths. */
function endOfRows(file: Buffer, rows: number): number {
  const lengthsAt = HEADER_BYTES + rows * 4
  let end = lengthsAt + rows * 4
  if (end > file.length) return end
  for (let row = 0; row < rows; row++) {
    const start = file.readUInt32BE(HEADER_BYTES + row * 4)
    end = Math.max(end, start + file.readUInt32BE(lengthsAt + row * 4))
  }
  return end
}
