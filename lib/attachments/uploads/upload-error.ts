import { statfs } from 'node:fs/promises'
import { AppError, viewError } from '#lib/errors.ts'
import { log } from '#lib/log.ts'
import { toAppError } from '#lib/to-app-error.ts'
import { cleanName } from '../clean-name.ts'
import { MAX_UPLOAD_BYTES } from '../limits.ts'
import { videoTypeByName } from '../videos/video-names.ts'
import type { Uploader } from './uploader.ts'

/** What tus throws: a plain object with a status, by which the protocol's clients go. */
type Thrown = Error | { status_code: number }

/** Less than this and a failed write means that the disk is full. */
const FULL_BELOW_BYTES = 16 * 1024 * 1024
const MEGABYTE = 1024 * 1024

/** What went wrong with an upload, in our words. */
export async function toUploadError(
  thrown: Thrown,
  request: Request,
  directory: string,
): Promise<AppError> {
  if (!('status_code' in thrown)) return toAppError(thrown)
  if (thrown.status_code === 413) return tooLarge(request)
  if (thrown.status_code >= 500) {
    const { bavail, bsize } = await statfs(directory)
    const code = bavail * bsize < FULL_BELOW_BYTES ? 'storage_full' : 'internal'
    return new AppError(code, { cause: thrown })
  }
  return fromStatus(thrown.status_code)
}

/** The body for an error. Logs our own faults here, because tus shows the error to nobody else. */
export function uploadErrorBody(
  error: AppError,
  thrown: unknown,
  { locale, requestId }: Uploader,
): string {
  if (error.status >= 500) log.error({ err: thrown, code: error.code, requestId }, 'upload failed')
  return JSON.stringify({ error: viewError(error, locale, requestId) })
}

/** An error response with a body of ours; tus writes some refusals as plain text itself. */
export async function ownErrorResponse(response: Response, uploader: Uploader): Promise<Response> {
  const text = await response.text()
  const body = text.startsWith('{"error"')
    ? text
    : uploadErrorBody(fromStatus(response.status), undefined, uploader)
  const headers = new Headers(response.headers)
  headers.delete('Content-Length')
  headers.set('Content-Type', 'application/json')
  return new Response(body, { status: response.status, headers })
}

function fromStatus(status: number): AppError {
  if ([403, 404, 410].includes(status)) return new AppError('not_found')
  return new AppError('invalid_request', { details: { field: 'upload' } })
}

function tooLarge(request: Request): AppError {
  const megabytes = Math.ceil(Number(request.headers.get('upload-length')) / MEGABYTE)
  const name = cleanName(uploadMetadata(request, 'filename'))
  // Trust the browser's media type here: no byte has arrived yet, and only the advice depends on
  // it.
  const isVideo = uploadMetadata(request, 'filetype').startsWith('video/') || videoTypeByName(name)
  return new AppError(isVideo ? 'video_too_large' : 'upload_too_large', {
    details: { name, megabytes, limit: MAX_UPLOAD_BYTES / MEGABYTE },
  })
}

function uploadMetadata(request: Request, key: 'filename' | 'filetype'): string {
  const pair = new RegExp(`(?:^|,)\\s*${key} ([A-Za-z0-9+/=]+)`)
  const encoded = pair.exec(request.headers.get('upload-metadata') ?? '')?.[1] ?? ''
  return Buffer.from(encoded, 'base64').toString()
}
