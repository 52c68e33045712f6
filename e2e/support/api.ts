import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import sharp from 'sharp'
import { simulatorUrl } from '../server/addresses.ts'

const tus = { 'Tus-Resumable': '1.0.0' }
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** A plain picture. */
export const drawPicture = (width: number, height: number, background = '#2060e0') =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

/** Uploads a file as a script would; the response of the last part carries `Attachment-Id`. */
export async function uploadFile(
  request: APIRequestContext,
  data: Buffer,
  name = 'picture.png',
): Promise<APIResponse> {
  const created = await request.post('/api/uploads', {
    headers: {
      ...tus,
      'Upload-Length': String(data.length),
      'Upload-Metadata': `filename ${base64(name)}`,
    },
  })
  const location = created.headers().location
  if (!location) return created
  return request.patch(location, {
    headers: { ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' },
    data,
  })
}

/** Begins an upload that nobody ends, and returns its id. */
export async function beginUpload(request: APIRequestContext, name: string): Promise<string> {
  const headers = { ...tus, 'Upload-Length': '9', 'Upload-Metadata': `filename ${base64(name)}` }
  const created = await request.post('/api/uploads', { headers })
  return created.headers().location?.split('/').at(-1) ?? ''
}

export async function uploadPicture(request: APIRequestContext): Promise<string> {
  const response = await uploadFile(request, await drawPicture(320, 200))
  return response.headers()['attachment-id'] ?? ''
}

/** The body of a question with ids of its own. */
export const question = (fields: object = {}) => ({
  id: randomUUID(),
  conversationId: randomUUID(),
  parentId: null,
  text: 'What colour is it?',
  attachmentIds: [],
  ...fields,
})

/** Asks and waits for the whole stream. */
export const ask = (request: APIRequestContext, turn: object) =>
  request.post('/api/turns', { data: turn })

/**
 * Tells the stand-in service how to behave for questions that contain a text. The function that it
 * resolves to forgets this again, and lets go on what `holdAfter` holds.
 */
export async function script(text: string, behaviour: object): Promise<() => Promise<void>> {
  const body = JSON.stringify({ match: { text }, ...behaviour })
  const response = await fetch(`${simulatorUrl}/__simulator/scripts`, { method: 'POST', body })
  if (!response.ok) throw new Error(await response.text())
  const { id } = await response.json()
  return async () => {
    await fetch(`${simulatorUrl}/__simulator/scripts/${id}`, { method: 'DELETE' })
  }
}

/** What the stand-in service was sent for questions that contain a text. */
export async function sentRequests(text: string) {
  const query = encodeURIComponent(text)
  return (await fetch(`${simulatorUrl}/__simulator/requests?text=${query}`)).json()
}
