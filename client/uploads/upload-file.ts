import type { DetailedError, Upload } from 'tus-js-client'
import { pauseBefore, waitForNetwork } from '#client/api/backoff.ts'
import { clientError, parseError } from '#client/api/client-error.ts'
import { requestJson } from '#client/api/request.ts'
import type { TaskEvents } from '#client/state/draft.ts'
import { uploadUrlsInUse } from '#client/state/uploads.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import { discardAttachment } from './attachment-requests.ts'

/** Bytes per request: small enough for most proxies' body limits. */
const CHUNK_SIZE = 5 * 1024 * 1024

/** Milliseconds before each automatic try again after a cut; progress starts the list anew. */
const RETRY_DELAYS = [500, 1_000, 2_000, 4_000, 8_000]

/** Uploads a file by tus. Returns the function that cancels it and removes what has arrived. */
export function uploadFile(file: File, events: TaskEvents): () => void {
  const running: { upload: Upload | null; cancelled: boolean } = { upload: null, cancelled: false }
  void start()
  return () => {
    running.cancelled = true
    running.upload
      ?.abort(true)
      .catch(() => {})
      .finally(release)
  }

  async function start() {
    try {
      const tus = await import('tus-js-client')
      if (running.cancelled) return
      running.upload = new tus.Upload(file, {
        endpoint: '/api/uploads',
        metadata: { filename: file.name, filetype: file.type },
        chunkSize: CHUNK_SIZE,
        retryDelays: RETRY_DELAYS,
        removeFingerprintOnSuccess: true,
        onShouldRetry: (error) => isWorthRetrying(error),
        onProgress: (sent, total) => events.onProgress(total ? sent / total : 0),
        onUploadUrlAvailable: () => running.upload?.url && uploadUrlsInUse.add(running.upload.url),
        onError: (error) => {
          release()
          events.onFailure(toErrorView(error))
        },
        onSuccess: ({ lastResponse }) => void finish(lastResponse.getHeader('Attachment-Id')),
      })
      const known = await running.upload.findPreviousUploads()
      if (running.cancelled) return
      const previous = known.find(({ uploadUrl }) => uploadUrl && !uploadUrlsInUse.has(uploadUrl))
      if (previous?.uploadUrl) {
        running.upload.resumeFromPreviousUpload(previous)
        uploadUrlsInUse.add(previous.uploadUrl)
      }
      running.upload.start()
    } catch {
      events.onFailure(clientError('upload_interrupted'))
    }
  }

  function release() {
    if (running.upload?.url) uploadUrlsInUse.delete(running.upload.url)
  }

  async function finish(attachmentId: string | undefined) {
    release()
    if (!attachmentId) return events.onFailure(clientError('upload_interrupted'))
    const outcome = await findAttachment(attachmentId)
    if (running.cancelled) discardAttachment(attachmentId)
    else if (outcome.ok) events.onDone(outcome.value)
    else events.onFailure(outcome.error)
  }
}

/**
 * Retry after a lost connection, its leftover lock (409, 423), rate limits (429) and server errors.
 */
function isWorthRetrying(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0
  return status === 0 || status === 409 || status === 423 || status === 429 || status >= 500
}

function toErrorView(error: Error | DetailedError): ErrorView {
  const response = 'originalResponse' in error ? error.originalResponse : null
  const body = response?.getBody()
  return body ? parseError(body) : clientError('upload_interrupted')
}

/** The file has arrived; only its description is missing, so retry while the network is down. */
async function findAttachment(id: string) {
  for (let attempt = 1; ; attempt++) {
    const outcome = await requestJson<AttachmentView>(`/api/attachments/${id}`)
    if (outcome.ok || outcome.status !== null || attempt > RETRY_DELAYS.length) return outcome
    await waitForNetwork(pauseBefore(attempt))
  }
}
