import { drawPattern } from './pattern.ts'

/** A clipboard's DIB, bottom row first. `rows` is twice the height in an icon, for the mask. */
export function writeDib(width: number, height: number, rows = height): Buffer {
  const stride = Math.ceil((width * 3) / 4) * 4
  const header = Buffer.alloc(40)
  header.writeUInt32LE(40, 0)
  header.writeInt32LE(width, 4)
  header.writeInt32LE(rows, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(24, 14)
  const pixels = Buffer.alloc(stride * height)
  const pattern = drawPattern(width, height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = ((height - 1 - y) * width + x) * 3
      pixels.set(pattern.subarray(from, from + 3).toReversed(), y * stride + x * 3)
    }
  }
  return Buffer.concat([header, pixels])
}

export function writeBmp(width: number, height: number): Buffer {
  const dib = writeDib(width, height)
  const header = Buffer.alloc(14)
  header.write('BM')
  header.writeUInt32LE(14 + dib.length, 2)
  header.writeUInt32LE(14 + 40, 10)
  return Buffer.concat([header, dib])
}

/** An icon's member: the pixels, then a mask that hides nothing. */
export function writeIconDib(side: number): Buffer {
  const mask = Buffer.alloc(Math.ceil(side / 32) * 4 * side)
  return Buffer.concat([writeDib(side, side, side * 2), mask])
}

/** An icon of these members, or a cursor. The directory says 16 × 16 of all of them. */
export function writeIco(members: Buffer[], type: 1 | 2 = 1): Buffer {
  const directory = Buffer.alloc(6 + members.length * 16)
  directory.writeUInt16LE(type, 2)
  directory.writeUInt16LE(members.length, 4)
  let start = directory.length
  for (const [index, member] of members.entries()) {
    const at = 6 + index * 16
    directory.set([16, 16], at)
    directory.writeUInt32LE(member.length, at + 8)
    directory.writeUInt32LE(start, at + 12)
    start += member.length
  }
  return Buffer.concat([directory, ...members])
}

/** An SGI picture, bottom row first, one channel after the other; as it is, or in runs of one. */
export function writeSgi(width: number, height: number, isCompressed: boolean): Buffer {
  const header = Buffer.alloc(512)
  header.writeUInt16BE(0x01da, 0)
  header.set([isCompressed ? 1 : 0, 1], 2)
  for (const [index, value] of [3, width, height, 3].entries()) {
    header.writeUInt16BE(value, 4 + index * 2)
  }
  const pattern = drawPattern(width, height)
  const rows = [0, 1, 2].flatMap((channel) =>
    [...Array(height).keys()].map((row) =>
      Buffer.from(
        [...Array(width).keys()].map(
          (x) => pattern[((height - 1 - row) * width + x) * 3 + channel] ?? 0,
        ),
      ),
    ),
  )
  if (!isCompressed) return Buffer.concat([header, ...rows])
  const packed = rows.map((row) => Buffer.from([...[...row].flatMap((sample) => [1, sample]), 0]))
  const table = Buffer.alloc(rows.length * 8)
  let start = header.length + table.length
  for (const [index, row] of packed.entries()) {
    table.writeUInt32BE(start, index * 4)
    table.writeUInt32BE(row.length, (rows.length + index) * 4)
    start += row.length
  }
  return Buffer.concat([header, table, ...packed])
}

export function writePpm(width: number, height: number): Buffer {
  const header = Buffer.from(`P6\n# a comment\n${width} ${height}\n255\n`)
  return Buffer.concat([header, drawPattern(width, height)])
}
