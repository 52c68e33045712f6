import { MAX_MAGICK_PIXELS } from '../limits.ts'
import { Refusal } from '../refusal.ts'
import { openPixels } from '../sharp.ts'
import { sharpSource } from '../sharp-source.ts'
import type { Source } from '../source.ts'
import { decodeIcnsPixels } from './decode-icns-pixels.ts'
import { jpeg2000Source } from './jpeg2000.ts'
import { isPng, pngSize } from './png.ts'

/** Real icons have some twenty members. */
const MAX_MEMBERS = 64
const MEDIA_TYPE = 'image/icns'
/** Sides of the members that hold pixels in Apple's own packing, and where their mask is. */
const PACKED: Record<string, { side: number; mask?: string }> = {
  is32: { side: 16, mask: 's8mk' },
  il32: { side: 32, mask: 'l8mk' },
  ih32: { side: 48, mask: 'h8mk' },
  it32: { side: 128, mask: 't8mk' },
  icp4: { side: 16, mask: 's8mk' },
  icp5: { side: 32, mask: 'l8mk' },
  ic04: { side: 16 },
  ic05: { side: 32 },
  icsb: { side: 18 },
  icsB: { side: 36 },
}

/** Apple's icon file: the largest of its pictures, which are PNG, JPEG 2000 or packed pixels. */
export async function icnsSource(file: Buffer): Promise<Source> {
  const members = readMembers(file)
  let largest: Source | undefined
  for (const [type, data] of members) {
    const source = await memberSource(type, data, members)
    if (source && (!largest || source.width > largest.width)) largest = source
  }
  if (!largest) throw new Refusal('unreadable')
  return { ...largest, mediaType: MEDIA_TYPE, sharpLines: true }
}

function readMembers(file: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>()
  let at = 8
  while (at + 8 <= file.length && members.size < MAX_MEMBERS) {
    const end = at + file.readUInt32BE(at + 4)
    if (end < at + 8 || end > file.length) throw new Refusal('unreadable')
    members.set(file.toString('latin1', at, at + 4), file.subarray(at + 8, end))
    at = end
  }
  return members
}

async function memberSource(
  type: string,
  data: Buffer,
  members: Map<string, Buffer>,
): Promise<Source | undefined> {
  if (isPng(data)) {
    const { width, height } = pngSize(data)
    const open = () => sharpSource(data, PNG).then((source) => source.open({ width, height }))
    return { ...PNG, width, height, maxPixels: MAX_MAGICK_PIXELS, open }
  }
  if (/^(0000000c6a502020|ff4fff51)/.test(data.toString('hex', 0, 8))) return jpeg2000Source(data)
  const packed = PACKED[type]
  if (!packed) return undefined
  const { side, mask } = packed
  return {
    ...PNG,
    width: side,
    height: side,
    maxPixels: MAX_MAGICK_PIXELS,
    open: async () => {
      const pixels = decodeIcnsPixels(
        data,
        side,
        mask === undefined ? undefined : members.get(mask),
      )
      return openPixels(pixels, { width: side, height: side, channels: 4 })
    },
  }
}

const PNG = { loader: 'Png', mediaType: MEDIA_TYPE, sharpLines: true } as const
