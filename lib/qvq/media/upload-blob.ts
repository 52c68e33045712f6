import { randomUUID } from 'node:crypto'
import { fetch as undiciFetch } from 'undici'
import { AppError } from '#lib/errors.ts'
import { connectionError } from '../service/connection-error.ts'
import { serviceAgent } from '../service/service-agent.ts'
import { type InlineBlob, readBlob } from './inline-blobs.ts'
import type { UploadPolicy } from './upload-policy.ts'

/** Longest upload: 100 MB at half a megabit per second. Slower lines should send frames. */
const UPLOAD_LIMIT_MS = 30 * 60 * 1000

/**
 * Uploads a file from the blob store, never holding more than some chunks of it, and returns the
 * address under which the service reads it. Source: docs/protocol.md#temporary-upload.
 * @throws AppError `upload_refused`, `upstream_timeout` or `upstream_unreachable`; the signal's
 * reason when aborted.
 */
export async function uploadBlob(
  blob: InlineBlob,
  policy: UploadPolicy,
  signal: AbortSignal,
): Promise<string> {
  const name = `${randomUUID()}${extensionOf(blob.mediaType)}`
  const key = `${policy.upload_dir}/${name}`
  const { boundary, length, chunks } = multipartForm(formFields(policy, key), blob, name)
  const limit = AbortSignal.timeout(UPLOAD_LIMIT_MS)
  // Send no Authorization: the policy is the permission, and the host need not be the service's
  // own.
  const response = await undiciFetch(policy.upload_host, {
    method: 'POST',
    headers: {
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      'Content-Length': String(length),
    },
    body: chunks(),
    duplex: 'half',
    redirect: 'manual',
    signal: AbortSignal.any([signal, limit]),
    dispatcher: serviceAgent,
  }).catch((cause) => {
    signal.throwIfAborted()
    if (!limit.aborted) throw connectionError(cause)
    const details = { seconds: UPLOAD_LIMIT_MS / 1000 }
    throw new AppError('upstream_timeout', { details, cause })
  })
  await response.body?.cancel()
  if (response.status !== 200) throw new AppError('upload_refused')
  return `oss://${key}`
}

function formFields(policy: UploadPolicy, key: string): Record<string, string> {
  return {
    OSSAccessKeyId: policy.oss_access_key_id,
    Signature: policy.signature,
    policy: policy.policy,
    key,
    'x-oss-object-acl': policy.x_oss_object_acl,
    'x-oss-forbid-overwrite': policy.x_oss_forbid_overwrite,
    success_action_status: '200',
  }
}

/** A multipart body with the file as its last field, and its exact length in bytes. */
function multipartForm(fields: Record<string, string>, blob: InlineBlob, name: string) {
  const boundary = `form-${randomUUID()}`
  const head = Buffer.from(
    Object.entries(fields)
      .map(([field, value]) => `${partHead(boundary, field)}\r\n\r\n${value}\r\n`)
      .concat(
        `${partHead(boundary, 'file')}; filename="${name}"\r\n`,
        `Content-Type: ${blob.mediaType}\r\n\r\n`,
      )
      .join(''),
  )
  const tail = Buffer.from(`\r\n--${boundary}--\r\n`)
  return {
    boundary,
    length: head.length + blob.bytes + tail.length,
    async *chunks(): AsyncGenerator<Uint8Array> {
      yield head
      yield* readBlob(blob.hash)
      yield tail
    },
  }
}

const partHead = (boundary: string, field: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; name="${field}"`

/** File extensions by media type, because the service looks at the extension too. */
const EXTENSIONS: Record<string, string> = {
  'video/mp4': '.mp4',
  'video/quicktime': '.mov',
  'video/x-matroska': '.mkv',
  'video/webm': '.webm',
  'video/x-msvideo': '.avi',
  'video/x-flv': '.flv',
  'video/x-ms-wmv': '.wmv',
  'image/jpeg': '.jpg',
  'image/png': '.png',
  'image/webp': '.webp',
  'image/bmp': '.bmp',
  'image/tiff': '.tiff',
  'image/jp2': '.jp2',
  'image/icns': '.icns',
  'image/x-icon': '.ico',
  'image/sgi': '.sgi',
}

const extensionOf = (mediaType: string) => EXTENSIONS[mediaType] ?? ''
