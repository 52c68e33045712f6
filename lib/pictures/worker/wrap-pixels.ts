interface PixelFacts {
  width: number
  height: number
  /** RGB or RGBA. */
  channels: 3 | 4
  /** ICC profile of the colours. */
  profile: Uint8Array | undefined
}

/** A field of a TIFF directory: tag, type, count, and the value where it needs no place of its own. */
type Field = [tag: number, type: number, count: number, value: number]

const SHORT = 3
const LONG = 4
const UNDEFINED = 7
const BITS_TAG = 258
const PIXELS_TAG = 273
const ICC_TAG = 34675

/**
 * Pixels as an uncompressed TIFF, in one allocation. sharp takes raw pixels too, but without a
 * profile, and the photos of most phones have one.
 * @param fill writes the pixels, row by row, into the memory that it gets.
 */
export function wrapPixels(
  { width, height, channels, profile }: PixelFacts,
  fill: (pixels: Buffer) => void,
): Buffer {
  const icc = profile && isRgb(profile) ? profile : new Uint8Array(0)
  const alpha: Field[] = channels === 4 ? [[338, SHORT, 1, 2]] : []
  const colours: Field[] = icc.length > 0 ? [[ICC_TAG, UNDEFINED, icc.length, 0]] : []
  const fields: Field[] = [
    [256, LONG, 1, width],
    [257, LONG, 1, height],
    [BITS_TAG, SHORT, channels, 0],
    [259, SHORT, 1, 1],
    [262, SHORT, 1, 2],
    [PIXELS_TAG, LONG, 1, 0],
    [277, SHORT, 1, channels],
    [278, LONG, 1, height],
    [279, LONG, 1, width * height * channels],
    [284, SHORT, 1, 1],
    ...alpha,
    ...colours,
  ]
  const bitsAt = 8 + 2 + fields.length * 12 + 4
  const iccAt = bitsAt + channels * 2
  const pixelsAt = iccAt + icc.length + (icc.length % 2)
  const places = new Map([
    [BITS_TAG, bitsAt],
    [PIXELS_TAG, pixelsAt],
    [ICC_TAG, iccAt],
  ])

  const file = Buffer.alloc(pixelsAt + width * height * channels)
  file.write('II')
  file.writeUInt16LE(42, 2)
  file.writeUInt32LE(8, 4)
  file.writeUInt16LE(fields.length, 8)
  for (const [index, [tag, type, count, value]] of fields.entries()) {
    const at = 10 + index * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(count, at + 4)
    file.writeUInt32LE(places.get(tag) ?? value, at + 8)
  }
  for (let channel = 0; channel < channels; channel++) file.writeUInt16LE(8, bitsAt + channel * 2)
  file.set(icc, iccAt)
  fill(file.subarray(pixelsAt))
  return file
}

/** The colours a profile speaks of, at byte 16 of its header. */
function isRgb(profile: Uint8Array): boolean {
  return Buffer.from(profile.subarray(16, 20)).toString('latin1') === 'RGB '
}
