import { type ClientError, clientError, parseError } from '#client/api/client-error.ts'
import type { Outcome } from '#client/api/request.ts'
import { type ImportCounts, MAX_ARCHIVE_BYTES } from '#lib/archive/schema.ts'

/**
 * Sends a file to be imported. XMLHttpRequest, because `fetch` does not tell how much is sent.
 * @param onProgress is told the part that is sent, from 0 to 1.
 */
export function sendArchive(
  file: File,
  onProgress: (progress: number) => void,
): Promise<Outcome<ImportCounts>> {
  const refusal = refuseEarly(file)
  if (refusal) return Promise.resolve({ ok: false, status: null, error: refusal })
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    const fail = () => resolve({ ok: false, status: null, error: clientError('network') })
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total))
    request.upload.addEventListener('load', () => onProgress(1))
    request.addEventListener('error', fail)
    request.addEventListener('abort', fail)
    request.addEventListener('load', () => resolve(readOutcome(request)))
    request.open('POST', '/api/owner/import')
    request.setRequestHeader('Content-Type', `application/${formatOf(file)}`)
    request.send(file)
  })
}

/**
 * Refuses here what the server would, because a browser ignores a response while it still sends.
 */
function refuseEarly(file: File): ClientError | null {
  if (file.size === 0) return clientError('file_empty', false)
  const limit = MAX_ARCHIVE_BYTES[formatOf(file)]
  const details = { limit: `${limit / 1024 ** 2} MB` }
  return file.size > limit ? clientError('archive_too_large', false, details) : null
}

function readOutcome({ status, responseText }: XMLHttpRequest): Outcome<ImportCounts> {
  if (status !== 201) return { ok: false, status, error: parseError(responseText) }
  const value: ImportCounts = JSON.parse(responseText)
  return { ok: true, value }
}

/** Goes by the name, because systems give a zip different media types, or none. */
const formatOf = ({ name }: File) => (/\.json$/i.test(name) ? 'json' : 'zip')
