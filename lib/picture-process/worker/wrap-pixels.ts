interface PixelFacts {
  width: number
  height: number
  /** RGB or RGBA. */
  channels: 3 | 4
  /** ICC profile of the colours. */
  profile: Uint8Array | undefined
}

/** A field of a TIFF directory: its tag, its type, and its values. */
type Field = [tag: number, type: keyof typeof BYTES, values: number[] | Uint8Array]

const [SHORT, LONG, UNDEFINED] = [3, 4, 7] as const
const BYTES = { [SHORT]: 2, [LONG]: 4, [UNDEFINED]: 1 }
/** Rows that a reader holds at a time. */
const STRIP_ROWS = 64

/**
 * Pixels as an uncompressed TIFF, in one allocation. sharp takes raw pixels too, but without a
 * profile, and the photos of most phones have one.
 * @param fill writes the pixels, row by row, into the memory that it gets.
 */
export function wrapPixels(facts: PixelFacts, fill: (pixels: Buffer) => void): Buffer {
  // The offsets of the strips are known once the length of everything else is, and change nothing
  // about it.
  const pixelsAt = directoryOf(facts, 0).length
  const stride = facts.width * facts.channels
  const file = Buffer.alloc(pixelsAt + stride * facts.height)
  directoryOf(facts, pixelsAt).copy(file)
  fill(file.subarray(pixelsAt))
  return file
}

function directoryOf({ width, height, channels, profile }: PixelFacts, pixelsAt: number): Buffer {
  const stripBytes = STRIP_ROWS * width * channels
  const strips = [...Array(Math.ceil(height / STRIP_ROWS)).keys()]
  const whole = height * width * channels
  const alpha: Field[] = channels === 4 ? [[338, SHORT, [2]]] : []
  const colours: Field[] = profile && isRgb(profile) ? [[34675, UNDEFINED, profile]] : []
  return writeDirectory([
    [256, LONG, [width]],
    [257, LONG, [height]],
    [258, SHORT, Array<number>(channels).fill(8)],
    [259, SHORT, [1]],
    [262, SHORT, [2]],
    [273, LONG, strips.map((strip) => pixelsAt + strip * stripBytes)],
    [277, SHORT, [channels]],
    [278, LONG, [STRIP_ROWS]],
    [279, LONG, strips.map((strip) => Math.min(stripBytes, whole - strip * stripBytes))],
    [284, SHORT, [1]],
    ...alpha,
    ...colours,
  ])
}

/** Header and directory of a little-endian TIFF; values that do not fit into a field come after. */
function writeDirectory(fields: Field[]): Buffer {
  const endAt = 10 + fields.length * 12 + 4
  const extra = fields.map(([, type, values]) => {
    const bytes = BYTES[type] * values.length
    return bytes > 4 ? bytes + (bytes % 2) : 0
  })
  const file = Buffer.alloc(extra.reduce((sum, bytes) => sum + bytes, endAt))
  file.write('II')
  file.writeUInt16LE(42, 2)
  file.writeUInt32LE(8, 4)
  file.writeUInt16LE(fields.length, 8)
  let extraAt = endAt
  for (const [index, [tag, type, values]] of fields.entries()) {
    const at = 10 + index * 12
    file.writeUInt16LE(tag, at)
    file.writeUInt16LE(type, at + 2)
    file.writeUInt32LE(values.length, at + 4)
    const isExtra = (extra[index] ?? 0) > 0
    if (isExtra) file.writeUInt32LE(extraAt, at + 8)
    const start = isExtra ? extraAt : at + 8
    for (const [place, value] of values.entries()) {
      file.writeUIntLE(value, start + place * BYTES[type], BYTES[type])
    }
    extraAt += extra[index] ?? 0
  }
  return file
}

/** The colours a profile speaks of, at byte 16 of its header. */
function isRgb(profile: Uint8Array): boolean {
  return Buffer.from(profile.subarray(16, 20)).toString('latin1') === 'RGB '
}
