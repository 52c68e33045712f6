import { Refusal } from '../refusal.ts'

const ARGB = Buffer.from('ARGB')

/**
 * The packed pixels of an icon, as RGBA. The channels follow one another, each compressed by runs;
 * with `ARGB` in front alpha is the first of them, otherwise it may stand in a mask.
 * Source: the ICNS writers and readers of Pillow and libicns agree on it.
 * @param side of the square, in pixels.
 * @throws Refusal `unreadable` when it is not exactly that many pixels.
 */
export function decodeIcnsPixels(data: Buffer, side: number, mask: Buffer | undefined): Buffer {
  const count = side * side
  const hasAlpha = data.subarray(0, 4).equals(ARGB)
  // The largest one begins with four zero bytes.
  const packed = hasAlpha || side === 128 ? data.subarray(4) : data
  const planes = unpack(packed, count * (hasAlpha ? 4 : 3))
  const colours = hasAlpha ? planes.subarray(count) : planes
  const alpha = hasAlpha ? planes : mask
  const pixels = Buffer.alloc(count * 4, 255)
  for (let index = 0; index < count; index++) {
    for (let channel = 0; channel < 3; channel++) {
      pixels[index * 4 + channel] = colours[channel * count + index] ?? 0
    }
    if (alpha) pixels[index * 4 + 3] = alpha[index] ?? 255
  }
  return pixels
}

/** A byte below 128 is followed by that many bytes and one; above, the next one is repeated. */
function unpack(packed: Buffer, length: number): Buffer {
  if (packed.length === length) return packed
  const unpacked = Buffer.alloc(length)
  let from = 0
  let to = 0
  while (to < length) {
    const code = packed[from]
    if (code === undefined) throw new Refusal('unreadable')
    const isRun = code >= 128
    const count = isRun ? code - 125 : code + 1
    const end = from + 1 + (isRun ? 1 : count)
    if (end > packed.length || to + count > length) throw new Refusal('unreadable')
    if (isRun) unpacked.fill(packed[from + 1] ?? 0, to, to + count)
    else packed.copy(unpacked, to, from + 1, end)
    from = end
    to += count
  }
  return unpacked
}
