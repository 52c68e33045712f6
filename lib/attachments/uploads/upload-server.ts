import { join } from 'node:path'
import { Server, type Upload } from '@tus/server'
import { AppError } from '#lib/errors.ts'
import { deleteAttachment } from '../delete-attachment.ts'
import { importFile } from '../import-file.ts'
import { MAX_UPLOAD_BYTES } from '../limits.ts'
import { ownErrorResponse, toUploadError, uploadErrorBody } from './upload-error.ts'
import { uploadStore } from './upload-store.ts'
import type { Uploader } from './uploader.ts'

interface UploadContext extends Uploader {
  /** The upload that this request completed. */
  finished?: string
  /** The upload that this request looks at, and what it has become. */
  looked?: string
  attachmentId?: string | undefined
}

const UPLOADS_PATH = '/api/uploads'
const UPLOAD_ID = /^[0-9a-f]{32}$/
const SWEEP_EVERY_MS = 60 * 60 * 1000

/** Maps each request to its sender, because tus passes its hooks the request and nothing else. */
const contexts = new WeakMap<Request, UploadContext>()
let server: Server | undefined

/**
 * Speaks tus 1.0.0 with a browser or a script. The last part of an upload makes the attachment;
 * its response carries the header `Attachment-Id`, or the one error shape as its body.
 */
export async function handleUpload(request: Request, uploader: Uploader): Promise<Response> {
  const context: UploadContext = { ...uploader }
  contexts.set(request, context)
  server ??= openServer()
  const response = await server.handleWeb(request)
  // Remove the upload even if its file was refused, so that it never looks finished to a client
  // that resumes. Do it here, because tus still reads the upload after it has called our hook.
  if (context.finished) await uploadStore().release(context.finished)
  const attachmentId = context.attachmentId ?? (await outcomeSince(context.looked))
  if (attachmentId) response.headers.set('Attachment-Id', attachmentId)
  // Do not send the metadata, because it names the owner.
  response.headers.delete('Upload-Metadata')
  return response.status >= 400 ? ownErrorResponse(response, uploader) : response
}

/** tus may finish the last PATCH before this HEAD; look the result up again. */
async function outcomeSince(uploadId: string | undefined): Promise<string | undefined> {
  return (
    uploadId &&
    uploadStore()
      .outcome(uploadId)
      .catch(() => undefined)
  )
}

function openServer(): Server {
  const store = uploadStore()
  const { directory } = store
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
      if (upload.metadata?.ownerId !== contextOf(request).ownerId) throw new AppError('not_found')
      if (request.method !== 'HEAD') return
      const context = contextOf(request)
      context.looked = uploadId
      context.attachmentId = await store.outcome(uploadId)
    },

    async onUploadCreate(request, upload) {
      if (upload.size === 0) {
        throw new AppError('upload_empty', { details: { name: nameOf(upload) } })
      }
      return { metadata: { ...upload.metadata, ownerId: contextOf(request).ownerId } }
    },

    async onUploadFinish(request, upload) {
      const context = contextOf(request)
      context.finished = upload.id
      const { ownerId } = context
      const file = { path: join(directory, upload.id), name: nameOf(upload) }
      const attachmentId = await store.end(upload, {
        keep: () => importFile(ownerId, file),
        discard: (id) => deleteAttachment(ownerId, id),
      })
      return { headers: { 'Attachment-Id': attachmentId } }
    },

    async onResponseError(request, thrown) {
      const error = await toUploadError(thrown, request, directory)
      const status = thrown instanceof Error ? error.status : thrown.status_code
      const status_code = error.code === 'storage_full' ? error.status : status
      return { status_code, body: uploadErrorBody(error, thrown, contextOf(request)) }
    },
  })
  setInterval(() => void tus.cleanUpExpiredUploads().catch(() => {}), SWEEP_EVERY_MS).unref()
  return tus
}

function contextOf(request: Request): UploadContext {
  const context = contexts.get(request)
  if (!context) throw new Error('The request did not come through handleUpload')
  return context
}

const nameOf = (upload: Upload) => upload.metadata?.filename ?? ''
