import { Refusal } from '../http/refusal.ts'
import { inspectPicture, type Picture } from '../media/inspect-picture.ts'
import { type ResolveUpload, readSource } from './source.ts'

const leastSide = 10
const widestRatio = 200

/** Measures the picture behind a URL, or null for an address. Refuses what the service refuses. */
export async function lookAtPicture(
  url: string,
  resolveUpload: ResolveUpload,
): Promise<Picture | null> {
  const source = readSource(url, resolveUpload, 'picture-format')
  if (source.kind === 'address') return null
  const picture = await inspectPicture(source.bytes)
  // The data URI's type must match the bytes.
  if (source.mediaType && !picture.mediaTypes.includes(source.mediaType)) {
    throw new Refusal('picture-format')
  }
  const short = Math.min(picture.width, picture.height)
  const long = Math.max(picture.width, picture.height)
  if (short <= leastSide || long > short * widestRatio) throw new Refusal('picture-size')
  return picture
}
