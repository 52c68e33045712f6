import { sharpSource } from '../sharp-source.ts'
import type { PixelSize, Source } from '../source.ts'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')

export const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(SIGNATURE)

/** From the first chunk, which is always the header. */
export function pngSize(bytes: Buffer): PixelSize {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

export async function pngSource(file: Buffer): Promise<Source> {
  const source = await sharpSource(file, {
    loader: 'Png',
    mediaType: 'image/png',
    sharpLines: true,
    isStreamed: ({ isProgressive, orientation = 1 }) => !isProgressive && orientation === 1,
  })
  const pages = countFrames(file)
  return { ...source, ...(pages > 1 && { pages }) }
}

/** Frames of an animated PNG, whose control chunk comes before the pixels. libvips does not tell. */
function countFrames(bytes: Buffer): number {
  let at = SIGNATURE.length
  while (at + 12 <= bytes.length) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (name === 'acTL') return bytes.readUInt32BE(at + 8)
    if (name === 'IDAT') return 1
    at += 12 + bytes.readUInt32BE(at)
  }
  return 1
}
