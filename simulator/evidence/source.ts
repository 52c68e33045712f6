import { Refusal } from '../http/refusal.ts'
import { parseDataUri } from '../media/data-uri.ts'

/** What a media URL leads to: bytes that came along, an uploaded file, or an address not fetched. */
export type Source =
  | { kind: 'bytes'; bytes: Buffer; mediaType: string | null }
  | { kind: 'address' }

/** Finds the bytes of an `oss://` address, or null when this request may not read it. */
export type ResolveUpload = (url: string) => Buffer | null

const maxDataUriLength = 10_485_760

/** Follows a media URL. `illegal` is what a data URI that cannot be read is refused with. */
export function readSource(
  url: string,
  resolveUpload: ResolveUpload,
  illegal: 'picture-format' | 'invalid-video',
): Source {
  if (url.startsWith('data:')) {
    if (url.length >= maxDataUriLength) throw new Refusal('data-uri-too-long')
    const data = parseDataUri(url)
    if (!data) throw new Refusal(illegal)
    return { kind: 'bytes', ...data }
  }
  if (url.startsWith('oss://')) {
    const bytes = resolveUpload(url)
    if (!bytes) throw new Refusal('download-failed')
    return { kind: 'bytes', bytes, mediaType: null }
  }
  if (!/^https?:\/\/[^/\s]+/.test(url)) throw new Refusal('download-failed')
  return { kind: 'address' }
}
