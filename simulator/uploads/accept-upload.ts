import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../http/read-body.ts'
import type { RequestRecord } from '../recording/record.ts'
import type { UploadStore } from './upload-store.ts'

const maxFileBytes = 100 * 1024 * 1024

/** OSS words its errors in XML. */
function sendOss(response: ServerResponse, status: number, code: string): void {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`
  response.writeHead(status, { 'content-type': 'application/xml' }).end(xml)
}

/** Accepts the multipart form of a temporary upload; `file` must be the last field. */
export async function acceptUpload(
  request: IncomingMessage,
  response: ServerResponse,
  record: RequestRecord,
  uploads: UploadStore,
): Promise<void> {
  const body = await readBody(request)
  record.bodyBytes = body.length
  const type = request.headers['content-type'] ?? ''
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null)
  if (!form) return sendOss(response, 400, 'MalformedPOSTRequest')
  const text = (name: string): string => String(form.get(name) ?? '')
  const grant = uploads.findGrant(text('policy'))
  const file = form.get('file')
  const signed =
    text('OSSAccessKeyId') === 'simulator' && text('Signature') === `signature-of-${grant?.id}`
  if (!grant || !signed) return sendOss(response, 403, 'SignatureDoesNotMatch')
  const required =
    text('x-oss-object-acl') === 'private' && text('x-oss-forbid-overwrite') === 'true'
  const key = text('key')
  if (!required || !key.startsWith(`${grant.directory}/`)) {
    return sendOss(response, 403, 'AccessDenied')
  }
  if (!(file instanceof File) || [...form.keys()].at(-1) !== 'file') {
    return sendOss(response, 400, 'InvalidArgument')
  }
  if (file.size > maxFileBytes) return sendOss(response, 400, 'EntityTooLarge')
  uploads.save(key, Buffer.from(await file.arrayBuffer()), grant)
  response.writeHead(text('success_action_status') === '200' ? 200 : 204).end()
}
