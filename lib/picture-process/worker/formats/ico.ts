import { MAX_MAGICK_PIXELS } from '../limits.ts'
import { openWithMagick } from '../magick.ts'
import { Refusal } from '../refusal.ts'
import { sharpSource } from '../sharp-source.ts'
import type { Source } from '../source.ts'
import { readDib } from './dib.ts'
import { isPng, pngSize } from './png.ts'

const DIRECTORY_BYTES = 6
const ENTRY_BYTES = 16
/** Real icons have a dozen members. */
const MAX_MEMBERS = 64

/** An icon or a cursor: the largest of its pictures, which is a PNG or a DIB twice as high. */
export async function icoSource(file: Buffer): Promise<Source> {
  const member = largestMember(file)
  const mediaType = 'image/x-icon'
  if (isPng(member)) {
    return sharpSource(member, { loader: 'Png', mediaType, sharpLines: true })
  }
  const { width, height } = dibSize(member)
  return {
    mediaType,
    width,
    height,
    maxPixels: MAX_MAGICK_PIXELS,
    sharpLines: true,
    open: (wanted) =>
      openWithMagick(iconOf(member), { format: 'ICO', size: { width, height }, wanted }),
  }
}

function largestMember(file: Buffer): Buffer {
  let largest: Buffer | undefined
  let pixels = 0
  const count = Math.min(file.readUInt16LE(4), MAX_MEMBERS)
  for (let index = 0; index < count; index++) {
    const at = DIRECTORY_BYTES + index * ENTRY_BYTES
    const start = file.readUInt32LE(at + 12)
    const member = file.subarray(start, start + file.readUInt32LE(at + 8))
    // Size as the member has it: the directory's bytes cannot say more than 256, and may lie.
    const { width, height } = isPng(member) ? pngSize(member) : dibSize(member)
    if (width * height > pixels) {
      largest = member
      pixels = width * height
    }
  }
  if (!largest) throw new Refusal('unreadable')
  return largest
}

/** Colours and mask stand one above the other. */
function dibSize(member: Buffer) {
  const { width, height } = readDib(member, 0)
  return { width, height: Math.floor(height / 2) }
}

/** An icon of this one picture, so that no other member is ever decoded. */
function iconOf(member: Buffer): Buffer {
  const { width, height } = dibSize(member)
  const header = Buffer.alloc(DIRECTORY_BYTES + ENTRY_BYTES)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(1, 4)
  // 0 stands for 256; what is larger stands in the member alone.
  header.writeUInt8(width & 0xff, 6)
  header.writeUInt8(height & 0xff, 7)
  header.writeUInt16LE(1, 10)
  header.writeUInt16LE(readDib(member, 0).bits, 12)
  header.writeUInt32LE(member.length, 14)
  header.writeUInt32LE(header.length, 18)
  return Buffer.concat([header, member])
}
