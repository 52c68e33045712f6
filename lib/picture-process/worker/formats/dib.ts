import { MAX_MAGICK_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { Refusal } from '../refusal.ts'
import type { PixelSize, Source } from '../source.ts'

/** The header that Windows keeps in memory, and that BMP and ICO files put another in front of. */
export interface Dib extends PixelSize {
  bits: number
  /** Where the pixels begin, in bytes from the beginning of this header. */
  pixelsAt: number
  /** Bytes of the pixels, or 0 where they are compressed and only the decoder can tell. */
  pixelBytes: number
}

const FILE_HEADER_BYTES = 14
const HEADER_SIZES = [12, 40, 52, 56, 64, 108, 124]
const BIT_FIELDS = [3, 6]

/** @throws Refusal `unreadable` when there is no such header at `start`. */
export function readDib(file: Buffer, start: number): Dib {
  const dib = parseDib(file, start)
  if (!dib) throw new Refusal('unreadable')
  return dib
}

/** A DIB without a file header, as a clipboard gives it. There is no signature: all must fit. */
export function isBareDib(head: Buffer): boolean {
  if (head.length < 40 || head.readUInt32LE(0) < 40) return false
  const dib = parseDib(head, 0)
  return dib !== undefined && dib.width > 0 && dib.height > 0
}

/** A bare DIB: with a file header in front it is a BMP, and without one ImageMagick misreads it. */
export function bareDibSource(file: Buffer): Source {
  const { pixelsAt } = readDib(file, 0)
  const header = Buffer.alloc(FILE_HEADER_BYTES)
  header.write('BM')
  header.writeUInt32LE(FILE_HEADER_BYTES + file.length, 2)
  header.writeUInt32LE(FILE_HEADER_BYTES + pixelsAt, 10)
  return bmpSource(Buffer.concat([header, file]))
}

export function bmpSource(file: Buffer): Source {
  const { width, height, pixelBytes } = readDib(file, FILE_HEADER_BYTES)
  const size = { width, height }
  const endsAt = file.readUInt32LE(10) + pixelBytes
  return {
    mediaType: 'image/bmp',
    ...size,
    maxPixels: MAX_MAGICK_PIXELS,
    sharpLines: true,
    open: (wanted) => openWithMagick(file, { format: 'BMP', size, wanted, endsAt }),
  }
}

function parseDib(file: Buffer, start: number): Dib | undefined {
  if (file.length < start + 40) return
  const headerBytes = file.readUInt32LE(start)
  if (!HEADER_SIZES.includes(headerBytes)) return
  if (headerBytes === 12) return parseCoreDib(file, start)
  const width = file.readInt32LE(start + 4)
  // Negative: the rows go downwards.
  const height = Math.abs(file.readInt32LE(start + 8))
  const planes = file.readUInt16LE(start + 12)
  const bits = file.readUInt16LE(start + 14)
  const compression = file.readUInt32LE(start + 16)
  const colours = file.readUInt32LE(start + 32)
  if (planes !== 1 || ![1, 2, 4, 8, 16, 24, 32].includes(bits) || compression > 6) return
  const masks = headerBytes === 40 && BIT_FIELDS.includes(compression) ? 4 * compression : 0
  const palette = 4 * (bits <= 8 ? colours || 2 ** bits : colours)
  const plain = compression === 0 || BIT_FIELDS.includes(compression)
  return {
    width,
    height,
    bits,
    pixelsAt: headerBytes + (masks === 24 ? 16 : masks) + palette,
    pixelBytes: plain ? Math.ceil((width * bits) / 32) * 4 * height : 0,
  }
}

/** The header of OS/2: 16-bit sides, and a palette of three bytes a colour. */
function parseCoreDib(file: Buffer, start: number): Dib {
  const width = file.readUInt16LE(start + 4)
  const height = file.readUInt16LE(start + 6)
  const bits = file.readUInt16LE(start + 10)
  return {
    width,
    height,
    bits,
    pixelsAt: 12 + (bits <= 8 ? 3 * 2 ** bits : 0),
    pixelBytes: Math.ceil((width * bits) / 32) * 4 * height,
  }
}
