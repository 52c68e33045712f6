import { drawPattern } from './pattern.ts'

/** An Apple icon file of these members. */
export function writeIcns(members: [type: string, data: Buffer][]): Buffer {
  const parts = members.map(([type, data]) => Buffer.concat([headerOf(type, data.length), data]))
  const body = Buffer.concat(parts)
  return Buffer.concat([headerOf('icns', body.length), body])
}

/** The pattern in Apple's packing: a run for two equal samples or more, literals otherwise. */
export function packIcnsPixels(side: number, { alpha }: { alpha: boolean }): Buffer {
  const pattern = drawPattern(side, side)
  const planes = [0, 1, 2].map((channel) =>
    pattern.filter((_sample, index) => index % 3 === channel),
  )
  if (alpha)
    return Buffer.concat([
      Buffer.from('ARGB'),
      pack(Buffer.alloc(side * side, 255)),
      ...planes.map(pack),
    ])
  const prefix = Buffer.alloc(side === 128 ? 4 : 0)
  return Buffer.concat([prefix, ...planes.map(pack)])
}

function headerOf(type: string, length: number): Buffer {
  const header = Buffer.alloc(8)
  header.write(type)
  header.writeUInt32BE(length + 8, 4)
  return header
}

/** Runs of 8, and every fourth piece as literals, so that both are read. */
function pack(plane: Uint8Array): Buffer {
  const packed: number[] = []
  for (let at = 0; at < plane.length; at += 8) {
    const piece = plane.subarray(at, at + 8)
    const isRun = at % 32 !== 0 && piece.every((sample) => sample === piece[0])
    if (isRun) packed.push(piece.length + 125, piece[0] ?? 0)
    else packed.push(piece.length - 1, ...piece)
  }
  return Buffer.from(packed)
}
