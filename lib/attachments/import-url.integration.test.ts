import { randomUUID } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '#lib/env.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import { changeAttachment } from './change-attachment.ts'
import { findAttachment } from './find-attachment.ts'
import { findAttachmentFile } from './find-attachment-file.ts'
import { importUrl } from './import-url.ts'
import { loadMedia } from './load-media.ts'
import { drawPicture } from './testing/import-bytes.ts'
import { makeMatroska, makeMp4 } from './testing/make-video.ts'

let host = ''
let listener: RequestListener = () => {}
const server = createServer((request, response) => listener(request, response))

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  process.env.IMPORT_ALLOW_HOSTS = host
})
afterAll(() => {
  server.closeAllConnections()
  return new Promise((resolve) => server.close(resolve))
})

const answer = (body: Buffer | string, contentType: string) => {
  listener = (_, response) => response.setHeader('Content-Type', contentType).end(body)
}

test('A picture is imported once, under the name that its address ends with', async () => {
  const owner = randomUUID()
  const bytes = await drawPicture(320, 200)
  // What the host says does not count, only the bytes do.
  answer(bytes, 'text/html')
  const id = await importUrl(
    owner,
    `http://${host}/holiday/${encodeURIComponent('海 1.png')}?w=5#x`,
  )
  listener = (_, response) => response.writeHead(404).end()
  expect(await findAttachment(owner, id)).toMatchObject({
    kind: 'picture',
    name: '海 1.png',
    mediaType: 'image/png',
    bytes: bytes.length,
    width: 320,
  })
  expect(await findAttachmentFile(owner, id, 'original')).toMatchObject({ bytes: bytes.length })
})

test('A picture without a name is called after its host', async () => {
  const owner = randomUUID()
  answer(await drawPicture(32, 32), 'image/png')
  expect(await findAttachment(owner, await importUrl(owner, `http://${host}/`))).toMatchObject({
    name: '127.0.0.1',
  })
})

test('A video stays where it is: the service gets its address', async () => {
  const owner = randomUUID()
  answer(makeMp4(), 'application/octet-stream')
  const id = await importUrl(owner, `http://${host}/film?token=a%20b`)
  const url = `http://${host}/film?token=a%20b`
  expect(await findAttachment(owner, id)).toEqual({
    id,
    kind: 'video',
    name: 'film',
    mediaType: 'video/mp4',
    bytes: null,
    width: null,
    height: null,
    durationMs: null,
    tokens: 5942,
    url,
    delivery: 'url',
    deliveries: [],
  })
  const model = modelEntry('qvq-max')
  const load = { ownerId: owner, attachmentId: id, model, highResolution: false }
  expect(await loadMedia(load)).toMatchObject({ kind: 'video', source: { url } })
  await expect(findAttachmentFile(owner, id, 'original')).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(changeAttachment(owner, id, { delivery: null })).rejects.toMatchObject({
    code: 'delivery_impossible',
  })
})

test('A video of any size is recognised by its beginning, without waiting for its end', async () => {
  const owner = randomUUID()
  listener = (_, response) => {
    response.setHeader('Content-Length', 1e9)
    response.write(Buffer.concat([makeMatroska(), Buffer.alloc(4096)]))
  }
  const id = await importUrl(owner, `http://${host}/long.mp4`)
  expect(await findAttachment(owner, id)).toMatchObject({ mediaType: 'video/x-matroska' })
})

test('A video whose kind we do not know is taken at the word of its host', async () => {
  const owner = randomUUID()
  answer(Buffer.from('47400000b00d', 'hex'), 'video/mp2t')
  const id = await importUrl(owner, `http://${host}/stream`)
  expect(await findAttachment(owner, id)).toMatchObject({ mediaType: 'video/mp2t' })
})

test.each([403, 429, 503])(
  'A video whose host answers us %i may open for the service',
  async (status) => {
    const owner = randomUUID()
    listener = (_, response) => response.writeHead(status).end()
    const id = await importUrl(owner, `http://${host}/film.mov`)
    expect(await findAttachment(owner, id)).toMatchObject({
      kind: 'video',
      mediaType: 'video/quicktime',
    })
    await expect(importUrl(owner, `http://${host}/film.png`)).rejects.toMatchObject({
      code: 'url_refused',
      details: { host, status },
    })
  },
)

test('A video that is not there is refused before anything is sent', async () => {
  listener = (_, response) => response.writeHead(404).end()
  await expect(importUrl(randomUUID(), `http://${host}/film.mp4`)).rejects.toMatchObject({
    code: 'url_refused',
    details: { status: 404 },
  })
})

test.each([
  ['a page', '<!doctype html><title>Film</title>', 'text/html', 'page', 'picture_format'],
  ['a page named like a video', '<!doctype html>', 'text/html', 'film.mp4', 'video_format'],
  [
    'a playlist that claims to be a video',
    '#EXTM3U\nhttp://10.0.0.1/',
    'video/mp4',
    'a.mp4',
    'video_format',
  ],
  [
    'a playlist',
    '#EXTM3U\nhttp://10.0.0.1/',
    'application/vnd.apple.mpegurl',
    'a.m3u8',
    'picture_format',
  ],
  ['nothing', '', 'image/png', 'a.png', 'picture_format'],
])('%s is refused', async (_, body, contentType, name, code) => {
  answer(body, contentType)
  await expect(importUrl(randomUUID(), `http://${host}/${name}`)).rejects.toMatchObject({
    code,
    details: { name },
  })
})

test.each([
  ['not a URL', 'url_invalid'],
  ['ftp://example.org/film.mp4', 'url_invalid'],
  ['http://127.0.0.1:1/film.mp4', 'url_forbidden'],
  ['http://169.254.169.254/latest/film.mp4', 'url_forbidden'],
  ['http://[::ffff:7f00:1]/film.mp4', 'url_forbidden'],
  ['http://localhost./film.mp4', 'url_forbidden'],
  ['http://redis:6379/film.mp4', 'url_forbidden'],
])('%s is refused for a video as for a picture: %s', async (address, code) => {
  await expect(importUrl(randomUUID(), address)).rejects.toMatchObject({ code })
})

test('A video that is elsewhere, in a private network, is refused', async () => {
  listener = (_, response) =>
    response.writeHead(302, { location: 'http://10.0.0.1/film.mp4' }).end()
  await expect(importUrl(randomUUID(), `http://${host}/film.mp4`)).rejects.toMatchObject({
    code: 'url_forbidden',
  })
})

test('More than a picture may have is refused, and nothing of it stays', async () => {
  listener = (_, response) => {
    response.setHeader('Content-Length', 60 * 1024 * 1024)
    response.write('x'.repeat(1000))
  }
  await expect(importUrl(randomUUID(), `http://${host}/a.png`)).rejects.toMatchObject({
    code: 'url_too_large',
    details: { host, limit: 50 },
  })
  expect(await readdir(join(env.DATA_DIR, 'blobs', 'incoming'))).toEqual([])
})
