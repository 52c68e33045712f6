import { once } from 'node:events'
import { type ByteRange, openBlob } from '#lib/blobs/index.ts'
import { webStream } from '#lib/web-stream.ts'
import type { AttachmentFile } from './find-attachment-file.ts'

/**
 * The response that hands out stored bytes, whole or the part that the request's Range names.
 * Whatever the bytes are, they stay inert: the type is ours, sniffing is off (`next.config.mjs`),
 * and opened as a page they are sandboxed.
 */
export async function serveFile(request: Request, file: AttachmentFile): Promise<Response> {
  const headers = new Headers({
    'Accept-Ranges': 'bytes',
    // Immutable bytes, but only for the browser of the owner: a shared cache must not keep them.
    'Cache-Control': 'private, max-age=31536000, immutable',
    'Content-Disposition': `inline; filename*=UTF-8''${encodeName(file.name)}`,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Type': file.mediaType,
    ETag: `"${file.hash}"`,
  })
  if (request.headers.get('if-none-match') === headers.get('etag')) {
    return new Response(null, { status: 304, headers })
  }
  const range = readRange(request.headers.get('range'), file.bytes)
  if (range === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${file.bytes}`)
    return new Response(null, { status: 416, headers })
  }
  headers.set('Content-Length', String(range ? range.end - range.start + 1 : file.bytes))
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end}/${file.bytes}`)
  const status = range ? 206 : 200
  if (request.method === 'HEAD') return new Response(null, { status, headers })
  const stream = openBlob(file.hash, range ?? undefined)
  // Open the file before the headers are sent, so that missing bytes become an error response.
  await once(stream, 'ready')
  return new Response(webStream(stream), { status, headers })
}

/** One range of bytes; several, or anything odd, are answered with the whole, as HTTP allows. */
export function readRange(
  header: string | null,
  bytes: number,
): ByteRange | null | 'unsatisfiable' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  if (!match || (match[1] === '' && match[2] === '')) return null
  const start = match[1] === '' ? Math.max(0, bytes - Number(match[2])) : Number(match[1])
  const end = match[1] === '' || match[2] === '' ? bytes - 1 : Math.min(Number(match[2]), bytes - 1)
  return start > end ? 'unsatisfiable' : { start, end }
}

function encodeName(name: string): string {
  return encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
