import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { AppError } from '#lib/errors.ts'
import { MAX_ARCHIVE_BYTES } from '../limits.ts'

export type ArchiveFormat = keyof typeof MAX_ARCHIVE_BYTES

const MEGABYTE = 1024 ** 2

/**
 * Writes a request's body to `path`, as it comes.
 * @returns what its media type says that it is.
 * @throws AppError `invalid_request` for another media type, `archive_too_large`.
 */
export async function receiveArchive(request: Request, path: string): Promise<ArchiveFormat> {
  const format = readFormat(request.headers.get('content-type') ?? '')
  if (!format || !request.body) {
    throw new AppError('invalid_request', { details: { field: 'Content-Type' } })
  }
  const limit = MAX_ARCHIVE_BYTES[format]
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > limit) throw tooLarge(limit)
  await pipeline(upTo(limit, request.body), createWriteStream(path, { flags: 'wx' }))
  return format
}

function readFormat(contentType: string): ArchiveFormat | null {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase()
  if (mediaType === 'application/zip') return 'zip'
  return mediaType === 'application/json' ? 'json' : null
}

async function* upTo(limit: number, body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    if (bytes > limit) throw tooLarge(limit)
    yield chunk
  }
}

const tooLarge = (limit: number) =>
  new AppError('archive_too_large', { details: { limit: `${limit / MEGABYTE} MB` } })
