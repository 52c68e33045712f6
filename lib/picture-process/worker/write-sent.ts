import { writeFile } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import type { Rendered } from '../job.ts'
import { Refusal } from './refusal.ts'

/** A PNG beyond this is a photograph saved the wrong way; as JPEG it is a tenth. In bytes. */
const LARGE_PNG_BYTES = 2 * 1024 * 1024
/** The first is meant; the others are for noise of many megapixels, which outgrows a data URI. */
const QUALITIES = { asItIs: [90, 75, 55, 30], shrunk: [82, 70, 55, 30] }

/** Writes a picture in the format that suits its content: lines stay sharp as PNG. */
export async function writeSent(
  picture: Sharp,
  {
    path,
    maxBytes,
    sharpLines,
    isShrunk,
  }: { path: string; maxBytes: number; sharpLines: boolean; isShrunk: boolean },
): Promise<Rendered['sentMediaType']> {
  if (sharpLines) {
    const data = await picture.clone().png({ compressionLevel: 8 }).toBuffer()
    if (data.length <= Math.min(LARGE_PNG_BYTES, maxBytes)) {
      await writeFile(path, data)
      return 'image/png'
    }
  }
  // A photograph that was shrunk has more detail a pixel than it had, and none of a camera's noise:
  // half the bytes look the same. What keeps its pixels shall keep their colours, too.
  const isPhoto = isShrunk && !sharpLines
  for (const quality of isPhoto ? QUALITIES.shrunk : QUALITIES.asItIs) {
    const chroma = isPhoto ? { mozjpeg: true } : { chromaSubsampling: '4:4:4' }
    const data = await picture
      .clone()
      .jpeg({ quality, ...chroma })
      .toBuffer()
    if (data.length > maxBytes) continue
    await writeFile(path, data)
    return 'image/jpeg'
  }
  throw new Refusal('complex', 'The picture does not fit into a data URI at any quality')
}
