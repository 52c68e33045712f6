import { handleUpload } from '../uploads/upload-server.ts'

const uploads = 'http://localhost/api/uploads'

/** A request of an owner's to the upload server. */
export function sendUpload(
  ownerId: string,
  { method, id = '', offset, ...init }: RequestInit & { id?: string; offset?: number },
): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('Tus-Resumable', '1.0.0')
  if (offset !== undefined) {
    headers.set('Upload-Offset', String(offset))
    headers.set('Content-Type', 'application/offset+octet-stream')
  }
  const url = id ? `${uploads}/${id}` : uploads
  const request = new Request(url, { ...init, method: method ?? 'GET', headers })
  return handleUpload(request, { ownerId, locale: 'en', requestId: 'test' })
}

/** Begins an upload of so many bytes and returns its id. */
export async function beginUpload(ownerId: string, length: number): Promise<string> {
  const headers = { 'Upload-Length': String(length) }
  const response = await sendUpload(ownerId, { method: 'POST', headers })
  return response.headers.get('Location')?.split('/').at(-1) ?? ''
}
