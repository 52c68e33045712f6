import { MAX_MAGICK_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { sharpSource } from '../sharp-source.ts'
import type { Source } from '../source.ts'

const WIDTH = 256
const HEIGHT = 257
const PHOTOMETRIC = 262
const ORIENTATION = 274
const CIELAB = 8
/** From this orientation on, width and height change places. */
const FIRST_SIDEWAYS = 5

/** A TIFF: the first page. Colours as CIELAB are what sharp does not read. */
export async function tiffSource(file: Buffer): Promise<Source> {
  const fields = readFirstDirectory(file)
  if (fields.get(PHOTOMETRIC) !== CIELAB) {
    return sharpSource(file, { loader: 'Tiff', mediaType: 'image/tiff', sharpLines: true })
  }
  const sides = [fields.get(WIDTH) ?? 0, fields.get(HEIGHT) ?? 0] as const
  const isSideways = (fields.get(ORIENTATION) ?? 1) >= FIRST_SIDEWAYS
  const [width, height] = isSideways ? [sides[1], sides[0]] : sides
  return {
    mediaType: 'image/tiff',
    width,
    height,
    maxPixels: MAX_MAGICK_PIXELS,
    sharpLines: true,
    open: (wanted) => openWithMagick(file, { format: 'TIFF', size: { width, height }, wanted }),
  }
}

/** The numbers of the first page's directory by their tags; of BigTIFF, nothing. */
function readFirstDirectory(file: Buffer): Map<number, number> {
  const isLittle = file.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? file.readUInt16LE(at) : file.readUInt16BE(at))
  const long = (at: number) => (isLittle ? file.readUInt32LE(at) : file.readUInt32BE(at))
  const fields = new Map<number, number>()
  const start = short(2) === 42 ? long(4) : file.length
  if (start + 2 > file.length) return fields
  const count = Math.min(short(start), Math.floor((file.length - start - 2) / 12))
  for (let index = 0; index < count; index++) {
    const at = start + 2 + index * 12
    const isShort = short(at + 2) === 3
    fields.set(short(at), isShort ? short(at + 8) : long(at + 8))
  }
  return fields
}
