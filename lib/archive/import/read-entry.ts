import { buffer } from 'node:stream/consumers'
import { type OpenZip, refuseZip } from './open-zip.ts'

/** An entry's bytes; the zip's list of contents was held to a size that memory has room for. */
export async function readEntry(zip: OpenZip, name: string): Promise<Buffer> {
  return buffer(await zip.read(name)).catch(refuseZip)
}
