import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { Refusal } from '../http/refusal.ts'
import { type ColourName, findMainColours } from './main-colours.ts'
import { type PictureFormat, pictureFormats } from './picture-formats.ts'
import type { PixelSize } from './pixel-size.ts'

/** What was measured of one picture's bytes. `colours` is null for formats sharp cannot decode. */
export interface Picture extends PixelSize {
  format: string
  mediaTypes: readonly string[]
  bytes: number
  colours: ColourName[] | null
}

/** History resends every picture each turn, so what was measured once is kept. */
const measured = new Map<string, Picture>()
const keptPictures = 1000

async function measure(bytes: Buffer, format: PictureFormat): Promise<Picture> {
  const { name, mediaTypes } = format
  if (format.readSize) {
    return {
      format: name,
      mediaTypes,
      bytes: bytes.length,
      colours: null,
      ...format.readSize(bytes),
    }
  }
  const { width, height } = await sharp(bytes).metadata()
  const colours = await findMainColours(bytes)
  return { format: name, mediaTypes, bytes: bytes.length, colours, width, height }
}

/** Recognises a picture by its bytes and measures it. Refuses what the service cannot open. */
export async function inspectPicture(bytes: Buffer): Promise<Picture> {
  const hash = createHash('sha256').update(bytes).digest('hex')
  const known = measured.get(hash)
  if (known) return known
  const format = pictureFormats.find((candidate) => candidate.recognise(bytes))
  if (!format) throw new Refusal('picture-format')
  const picture = await measure(bytes, format).catch(() => {
    throw new Refusal('picture-format')
  })
  if (measured.size >= keptPictures) measured.clear()
  measured.set(hash, picture)
  return picture
}
