import { writeFile } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import type { Rendered } from '../job.ts'
import { Refusal } from './refusal.ts'

/** A PNG beyond this is a photograph saved the wrong way; as JPEG it is a tenth. In bytes. */
const LARGE_PNG_BYTES = 2 * 1024 * 1024
/** The first is meant; the others are for noise of many megapixels, which outgrows a data URI. */
const JPEG_QUALITIES = [90, 75, 55, 30]

/** Writes a picture in the format that suits its content: lines stay sharp as PNG. */
export async function writeSent(
  picture: Sharp,
  { path, maxBytes, sharpLines }: { path: string; maxBytes: number; sharpLines: boolean },
): Promise<Rendered['sentMediaType']> {
  if (sharpLines) {
    const data = await picture.clone().png({ compressionLevel: 8 }).toBuffer()
    if (data.length <= Math.min(LARGE_PNG_BYTES, maxBytes)) {
      await writeFile(path, data)
      return 'image/png'
    }
  }
  for (const quality of JPEG_QUALITIES) {
    const data = await picture.clone().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer()
    if (data.length > maxBytes) continue
    await writeFile(path, data)
    return 'image/jpeg'
  }
  throw new Refusal('complex', 'The picture does not fit into a data URI at any quality')
}
