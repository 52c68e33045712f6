import type { PixelSize } from './pixel-size.ts'

/** The largest member of an ICO. A side of 0 means 256. */
export function readIco(bytes: Buffer): PixelSize {
  let size: PixelSize = { width: 0, height: 0 }
  const members = bytes.readUInt16LE(4)
  for (let index = 0; index < members; index += 1) {
    const width = bytes.readUInt8(6 + index * 16) || 256
    const height = bytes.readUInt8(7 + index * 16) || 256
    if (width * height > size.width * size.height) size = { width, height }
  }
  return size
}

const icnsSides: Record<string, number> = {
  icp4: 16,
  icp5: 32,
  icp6: 64,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
  is32: 16,
  il32: 32,
  ih32: 48,
  it32: 128,
}

/** The largest member of an ICNS whose type has a known side. */
export function readIcns(bytes: Buffer): PixelSize {
  let side = 0
  let offset = 8
  while (offset + 8 <= bytes.length) {
    side = Math.max(side, icnsSides[bytes.toString('latin1', offset, offset + 4)] ?? 0)
    offset += Math.max(8, bytes.readUInt32BE(offset + 4))
  }
  return { width: side, height: side }
}

/** The `ihdr` box of a JP2 file, which keeps the height before the width. */
export function readJpeg2000Box(bytes: Buffer): PixelSize {
  const box = bytes.indexOf('ihdr', 0, 'latin1')
  if (box < 0) throw new RangeError('no ihdr box')
  return { height: bytes.readUInt32BE(box + 4), width: bytes.readUInt32BE(box + 8) }
}

/** The SIZ segment of a bare JPEG 2000 codestream: extent less offset. */
export function readJpeg2000Stream(bytes: Buffer): PixelSize {
  return {
    width: bytes.readUInt32BE(8) - bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(12) - bytes.readUInt32BE(20),
  }
}
