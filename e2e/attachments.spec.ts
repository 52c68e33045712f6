import { type APIRequestContext, expect, test } from '@playwright/test'
import { makeMatroska, makeMp4 } from '../lib/attachments/testing/make-video.ts'
import { appUrl, mediaHost } from './server/addresses.ts'
import {
  ask,
  drawPicture,
  question,
  sentRequests,
  uploadFile,
  uploadPicture,
} from './support/api.ts'

const add = (request: APIRequestContext, body: unknown) =>
  request.post('/api/attachments', { data: JSON.stringify(body), headers: json })
const json = { 'Content-Type': 'application/json' }
const bodyOf = async (request: APIRequestContext, path: string) => (await request.get(path)).body()

const uploadVideo = async (request: APIRequestContext) => {
  const response = await uploadFile(request, makeMp4(), 'film.mp4')
  return response.headers()['attachment-id'] ?? ''
}

test('A picture by URL is imported once, and sent beside a local one', async ({ request }) => {
  const response = await add(request, { url: `http://${mediaHost}/holiday.png` })
  expect(response.status()).toBe(201)
  const imported = await response.json()
  expect(imported).toMatchObject({ kind: 'picture', name: 'holiday.png', width: 400, height: 300 })
  const preview = await request.get(`/api/attachments/${imported.id}/preview`)
  expect(preview.headers()['content-type']).toBe('image/webp')

  const turn = question({
    text: 'One by URL, one of my own',
    attachmentIds: [imported.id, await uploadPicture(request)],
  })
  await ask(request, turn)
  const [sent] = await sentRequests(turn.text)
  expect(sent.body.messages[0].content).toMatchObject([
    { type: 'image_url', image_url: { url: { width: 400, height: 300 } } },
    { type: 'image_url', image_url: { url: { width: 320, height: 200 } } },
    { type: 'text' },
  ])
})

test('A picture behind a redirect is imported', async ({ request }) => {
  const response = await add(request, { url: `http://${mediaHost}/redirect?to=/holiday.png` })
  expect(response.status()).toBe(201)
})

test('A video by URL stays where it is', async ({ request }) => {
  const url = `http://${mediaHost}/film.mp4`
  const response = await add(request, { url })
  expect(response.status()).toBe(201)
  const video = await response.json()
  expect(video).toMatchObject({
    kind: 'video',
    name: 'film.mp4',
    url,
    bytes: null,
    delivery: 'url',
  })
  expect((await request.get(`/api/attachments/${video.id}/original`)).status()).toBe(404)
})

for (const [what, url, status, code] of [
  ['this very server', appUrl, 422, 'url_forbidden'],
  ['loopback in another spelling', 'http://127.1/a.png', 422, 'url_forbidden'],
  ['loopback in hexadecimal', 'http://0x7f.1/a.png', 422, 'url_forbidden'],
  ['mapped loopback', 'http://[::ffff:7f00:1]/a.png', 422, 'url_forbidden'],
  ['NAT64', 'http://[64:ff9b::7f00:1]/a.png', 422, 'url_forbidden'],
  ['the metadata service', 'http://169.254.169.254/latest/meta-data', 422, 'url_forbidden'],
  ['localhost with a dot', 'http://localhost./a.png', 422, 'url_forbidden'],
  ['a redirect to this server', `http://${mediaHost}/redirect?to=${appUrl}`, 422, 'url_forbidden'],
  ['a redirect inside', `http://${mediaHost}/redirect?to=http://10.0.0.1/`, 422, 'url_forbidden'],
  ['a redirect to a file', `http://${mediaHost}/redirect?to=file:///etc`, 422, 'url_refused'],
  ['what is not there', `http://${mediaHost}/nothing.png`, 422, 'url_refused'],
  ['a page', `http://${mediaHost}/page`, 415, 'picture_format'],
  ['a file', 'file:///etc/passwd', 400, 'url_invalid'],
  ['a password', `http://me:secret@${mediaHost}/holiday.png`, 400, 'url_invalid'],
] as const) {
  test(`A URL of ${what} is refused`, async ({ request }) => {
    const response = await add(request, { url })
    expect(response.status()).toBe(status)
    expect((await response.json()).error.code).toBe(code)
  })
}

for (const [what, body] of [
  ['null', null],
  ['nothing', {}],
  ['a list', []],
  ['both', { url: 'http://example.org/a.png', frames: [] }],
  ['an unknown field', { url: 'http://example.org/a.png', ownerId: 'me' }],
  ['a number as URL', { url: 1 }],
  ['frames without ids', { frames: ['a', 'b', 'c', 'd'] }],
  ['a rate that is no number', { frames: [], fps: '2' }],
] as const) {
  test(`An attachment of ${what} is a bad request`, async ({ request }) => {
    const response = await add(request, body)
    expect(response.status()).toBe(400)
    expect((await response.json()).error.code).toBe('invalid_request')
  })
}

test('Eight pictures become a frame list, whose preview is that of the first', async ({
  request,
}) => {
  const frames: string[] = []
  for (let number = 0; number < 8; number++) {
    const picture = await drawPicture(320, 180, `rgb(${number * 30}, 64, 128)`)
    const uploaded = await uploadFile(request, picture, `frame${number}.png`)
    frames.push(uploaded.headers()['attachment-id'] ?? '')
  }
  const response = await add(request, { frames, fps: 4 })
  expect(response.status()).toBe(201)
  const list = await response.json()
  expect(list).toMatchObject({ kind: 'frame_list', name: '8 frames', fps: 4, frames, width: 320 })
  expect(await bodyOf(request, `/api/attachments/${list.id}/preview`)).toEqual(
    await bodyOf(request, `/api/attachments/${frames[0]}/preview`),
  )
  expect((await request.delete(`/api/attachments/${frames[0]}`)).status()).toBe(409)
  expect((await request.delete(`/api/attachments/${list.id}`)).status()).toBe(204)
  expect((await request.get(`/api/attachments/${frames[0]}`)).status()).toBe(404)
})

for (const [count, fps, code] of [
  [3, 2, 'frames_too_few'],
  [513, 2, 'frames_too_many'],
  [8, 60, 'frames_rate'],
] as const) {
  test(`${count} frames at ${fps} per second are refused in words`, async ({ request }) => {
    const frames = Array(count).fill(await uploadPicture(request))
    const response = await add(request, { frames, fps })
    expect(response.status()).toBe(422)
    expect((await response.json()).error).toMatchObject({ code, message: expect.any(String) })
  })
}

test("Another owner's picture cannot be a frame, nor their video be changed", async ({
  request,
  playwright,
  baseURL,
}) => {
  const picture = await uploadPicture(request)
  const video = await uploadVideo(request)
  const stranger = await playwright.request.newContext({ baseURL })
  expect((await add(stranger, { frames: Array(4).fill(picture) })).status()).toBe(404)
  const path = `/api/attachments/${video}`
  expect((await stranger.patch(path, { data: { delivery: 'upload' } })).status()).toBe(404)
  const poster = { data: await drawPicture(64, 64), headers: { 'Content-Type': 'image/png' } }
  expect((await stranger.put(`${path}/preview`, poster)).status()).toBe(404)
  await stranger.dispose()
  expect((await request.get(`${path}/preview`)).status()).toBe(404)
  expect(await (await request.get(path)).json()).toMatchObject({ delivery: 'inline' })
})

test('A video is served inert and in parts, and gets the preview that its owner took', async ({
  request,
}) => {
  const path = `/api/attachments/${await uploadVideo(request)}`
  expect(await (await request.get(path)).json()).toMatchObject({
    kind: 'video',
    mediaType: 'video/mp4',
    durationMs: 6000,
    deliveries: ['inline', 'upload'],
  })
  const part = await request.get(`${path}/original`, { headers: { Range: 'bytes=4-7' } })
  expect(part.status()).toBe(206)
  expect(await part.text()).toBe('ftyp')
  expect(part.headers()).toMatchObject({
    'content-type': 'video/mp4',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  expect((await request.get(`${path}/preview`)).status()).toBe(404)
  const poster = { data: await drawPicture(320, 240), headers: { 'Content-Type': 'image/png' } }
  expect((await request.put(`${path}/preview`, poster)).status()).toBe(204)
  const preview = await request.get(`${path}/preview`)
  expect(preview.headers()['content-type']).toBe('image/webp')
})

for (const [what, data, type, status, code] of [
  ['a script', Buffer.from('<script>'), 'image/png', 415, 'picture_format'],
  ['a drawing', Buffer.from('<svg/>'), 'image/svg+xml', 400, 'invalid_request'],
  ['three megabytes', Buffer.alloc(3 << 20), 'image/png', 413, 'body_too_large'],
] as const) {
  test(`A preview of ${what} is refused`, async ({ request }) => {
    const path = `/api/attachments/${await uploadVideo(request)}/preview`
    const response = await request.put(path, { data, headers: { 'Content-Type': type } })
    expect(response.status()).toBe(status)
    expect((await response.json()).error.code).toBe(code)
  })
}

test('Matroska under the name of an MP4 is taken for what it is', async ({ request }) => {
  const response = await uploadFile(request, makeMatroska(), 'film.mp4')
  const path = `/api/attachments/${response.headers()['attachment-id']}`
  expect(await (await request.get(path)).json()).toMatchObject({ mediaType: 'video/x-matroska' })
})

for (const [what, data, status, code] of [
  ['a playlist', Buffer.from('#EXTM3U\nhttp://10.0.0.1/'), 415, 'video_format'],
  ['sound only', makeMp4({ handler: 'soun' }), 422, 'video_unreadable'],
  ['an MP4 without its index', makeMp4({ moov: false }), 422, 'video_unreadable'],
  ['one second', makeMp4({ seconds: 1 }), 422, 'video_too_short'],
  ['eleven minutes', makeMp4({ seconds: 660 }), 422, 'video_too_long'],
] as const) {
  test(`A video file with ${what} is refused in words that name it`, async ({ request }) => {
    const response = await uploadFile(request, data, 'film.mp4')
    expect(response.status()).toBe(status)
    expect((await response.json()).error).toMatchObject({
      code,
      message: expect.stringContaining('"film.mp4"'),
    })
  })
}

test('A video that is too large is refused before it is sent, with the next step', async ({
  request,
}) => {
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const response = await request.post('/api/uploads', {
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(120 * 1024 * 1024),
      'Upload-Metadata': `filename ${base64('film')},filetype ${base64('video/mp4')}`,
    },
  })
  expect(response.status()).toBe(413)
  expect((await response.json()).error).toMatchObject({
    code: 'video_too_large',
    message: '"film" has 120 MB; at most 100 MB can be sent as a file. Make frames of it instead.',
  })
})

test('How a video is sent can be chosen until a question uses it', async ({ request }) => {
  const path = `/api/attachments/${await uploadVideo(request)}`
  const changed = await request.patch(path, { data: { delivery: 'upload' } })
  expect(await changed.json()).toMatchObject({ delivery: 'upload' })
  const refused = await request.patch(path, { data: { sendOriginal: true } })
  expect(refused.status()).toBe(409)
  expect((await request.patch(path, { data: { name: 'x' } })).status()).toBe(400)

  const attachmentId = await uploadPicture(request)
  await ask(request, question({ attachmentIds: [attachmentId] }))
  const used = await request.patch(`/api/attachments/${attachmentId}`, { data: {} })
  expect(used.status()).toBe(409)
  expect((await used.json()).error.code).toBe('attachment_in_use')
})
