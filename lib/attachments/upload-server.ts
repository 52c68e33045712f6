import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { Server, type Upload } from '@tus/server'
import { env } from '#lib/env.ts'
import { AppError, viewError } from '#lib/errors.ts'
import type { Locale } from '#lib/messages.ts'
import { toAppError } from '#lib/to-app-error.ts'
import { importPicture } from './import-picture.ts'
import { MAX_UPLOAD_BYTES } from './limits.ts'

/** Who sends a request to the upload server. */
export interface Uploader {
  ownerId: string
  locale: Locale
  requestId: string
}

const UPLOADS_PATH = '/api/uploads'
const UPLOAD_ID = /^[0-9a-f]{32}$/
/** An upload that nobody went on with is removed after a day. */
const EXPIRES_MS = 24 * 60 * 60 * 1000
const SWEEP_EVERY_MS = 60 * 60 * 1000

/** tus hands its hooks the request and nothing else; this is how they know who sent it. */
const uploaders = new WeakMap<Request, Uploader>()
let server: Server | undefined

/**
 * Speaks tus 1.0.0 with a browser or a script. The last part of an upload makes the attachment;
 * its response carries the header `Attachment-Id`, or the one error shape as its body.
 */
export async function handleUpload(request: Request, uploader: Uploader): Promise<Response> {
  uploaders.set(request, uploader)
  server ??= openServer()
  const response = await server.handleWeb(request)
  if (response.status >= 400) response.headers.set('Content-Type', 'application/json')
  return response
}

function openServer(): Server {
  const directory = join(env.DATA_DIR, 'uploads')
  mkdirSync(directory, { recursive: true })
  const store = new FileStore({ directory, expirationPeriodInMilliseconds: EXPIRES_MS })
  const tus = new Server({
    path: UPLOADS_PATH,
    datastore: store,
    relativeLocation: true,
    maxSize: MAX_UPLOAD_BYTES,
    allowedOrigins: [],
    exposedHeaders: ['Attachment-Id'],

    async onIncomingRequest(request, uploadId) {
      if (request.method === 'POST') return
      if (!UPLOAD_ID.test(uploadId)) throw new AppError('not_found')
      const upload = await store.getUpload(uploadId)
      if (upload.metadata?.ownerId !== uploaderOf(request).ownerId) throw new AppError('not_found')
    },

    async onUploadCreate(request, upload) {
      if (upload.size === 0) {
        throw new AppError('upload_empty', { details: { name: nameOf(upload) } })
      }
      return { metadata: { ...upload.metadata, ownerId: uploaderOf(request).ownerId } }
    },

    async onUploadFinish(request, upload) {
      try {
        const path = join(directory, upload.id)
        const file = { path, name: nameOf(upload) }
        const attachmentId = await importPicture(uploaderOf(request).ownerId, file)
        return { headers: { 'Attachment-Id': attachmentId } }
      } finally {
        // Gone either way: a refused file must not look finished to a client that resumes.
        await store.remove(upload.id)
      }
    },

    onResponseError(request, thrown) {
      const { locale, requestId } = uploaderOf(request)
      const error = fromTus(thrown)
      const body = JSON.stringify({ error: viewError(error, locale, requestId) })
      const status = thrown instanceof Error ? error.status : thrown.status_code
      return { status_code: status, body }
    },
  })
  setInterval(() => void tus.cleanUpExpiredUploads().catch(() => {}), SWEEP_EVERY_MS).unref()
  return tus
}

function uploaderOf(request: Request): Uploader {
  const uploader = uploaders.get(request)
  if (!uploader) throw new Error('The request did not come through handleUpload')
  return uploader
}

const nameOf = (upload: Upload) => upload.metadata?.filename ?? ''

/** tus throws plain objects with a status; the protocol's clients go by the status alone. */
function fromTus(thrown: Error | { status_code: number }): AppError {
  if (!('status_code' in thrown)) return toAppError(thrown)
  if (thrown.status_code === 413) {
    return new AppError('upload_too_large', { details: { limit: MAX_UPLOAD_BYTES / 1024 / 1024 } })
  }
  if ([403, 404, 410].includes(thrown.status_code)) return new AppError('not_found')
  if (thrown.status_code >= 500) return new AppError('internal', { cause: thrown })
  return new AppError('invalid_request', { details: { field: 'upload' } })
}
