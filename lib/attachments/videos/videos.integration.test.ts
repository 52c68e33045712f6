import { randomBytes, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { blobPath } from '#lib/blobs/index.ts'
import { env } from '#lib/env.ts'
import { modelEntry } from '#lib/qvq/index.ts'
import { changeAttachment } from '../change-attachment.ts'
import { findAttachment } from '../find-attachment.ts'
import { findAttachmentFile } from '../find-attachment-file.ts'
import { loadMedia } from '../load-media.ts'
import { drawPicture, importBytes } from '../testing/import-bytes.ts'
import { makeAsf, makeAvi, makeFlv, makeMatroska, makeMp4 } from '../testing/make-video.ts'
import { putPoster } from './put-poster.ts'

const model = modelEntry('qvq-max')
const load = (ownerId: string, attachmentId: string) =>
  loadMedia({ ownerId, attachmentId, model, highResolution: false })
/** A video whose data URI is beyond the limit. */
const makeLargeMp4 = () => Buffer.concat([makeMp4(), box('free', Buffer.alloc(8_000_000))])
const box = (type: string, body: Buffer) => {
  const header = Buffer.from(`\0\0\0\0${type}`, 'latin1')
  header.writeUInt32BE(8 + body.length)
  return Buffer.concat([header, body])
}

test.each([
  ['an MP4', makeMp4(), 'video/mp4'],
  ['a QuickTime file', makeMp4({ brand: 'qt  ' }), 'video/quicktime'],
  ['a Matroska file', makeMatroska(), 'video/x-matroska'],
  ['a WebM file', makeMatroska({ type: 'webm' }), 'video/webm'],
  ['an AVI', makeAvi(), 'video/x-msvideo'],
  ['a Flash video', makeFlv(), 'video/x-flv'],
  ['a Windows Media file', makeAsf(), 'video/x-ms-wmv'],
])('%s is taken for what it is, whatever its name', async (_, bytes, mediaType) => {
  const owner = randomUUID()
  const id = await importBytes(owner, bytes, 'holiday.png')
  expect(await findAttachment(owner, id)).toEqual({
    id,
    kind: 'video',
    name: 'holiday.png',
    mediaType,
    bytes: bytes.length,
    width: 320,
    height: 240,
    durationMs: 6000,
    tokens: 596,
    delivery: 'inline',
    deliveries: ['inline', 'upload'],
  })
  const file = await findAttachmentFile(owner, id, 'original')
  expect(file.mediaType).toBe(mediaType)
  expect((await readFile(blobPath(file.hash))).equals(bytes)).toBe(true)
})

test('A video that was filmed upright is as high as it looks', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, makeMp4({ turned: true }), 'phone.mp4')
  expect(await findAttachment(owner, id)).toMatchObject({ width: 240, height: 320 })
})

test.each([
  ['sound only', makeMp4({ handler: 'soun' }), 'video_unreadable'],
  ['an MP4 without its index', makeMp4({ moov: false }), 'video_unreadable'],
  ['an MP4 that was cut', makeMp4().subarray(0, 400), 'video_unreadable'],
  [
    'a Matroska header and noise',
    Buffer.concat([makeMatroska().subarray(0, 30), randomBytes(5000)]),
    'video_unreadable',
  ],
  [
    'a Windows Media header and zeros',
    Buffer.concat([makeAsf().subarray(0, 16), Buffer.alloc(5000)]),
    'video_unreadable',
  ],
  ['boxes in boxes', nested(2000), 'video_unreadable'],
  ['a playlist', Buffer.from('#EXTM3U\nhttp://10.0.0.1/secret.ts'), 'video_format'],
  ['text', Buffer.from('I am not a video'), 'video_format'],
])('%s under a video name is refused soon', async (_, bytes, code) => {
  const begin = performance.now()
  await expect(importBytes(randomUUID(), bytes, 'film.mp4')).rejects.toMatchObject({
    code,
    details: { name: 'film.mp4' },
  })
  expect(performance.now() - begin).toBeLessThan(15_000)
})

function nested(depth: number): Buffer {
  let inner: Buffer = Buffer.alloc(0)
  for (let level = 0; level < depth; level++) inner = box('moov', inner)
  return inner
}

test('A file that would keep the processor busy is given up', async () => {
  const endless = Buffer.concat([
    makeMp4({ moov: false }),
    Buffer.alloc(64_000_000, box('free', Buffer.alloc(0))),
  ])
  const begin = performance.now()
  await expect(importBytes(randomUUID(), endless, 'film.mp4')).rejects.toMatchObject({
    code: 'video_unreadable',
  })
  expect(performance.now() - begin).toBeLessThan(15_000)
})

test.each([
  [1.57, 'video_too_short', { seconds: 1.5, limit: 2 }],
  [605, 'video_too_long', { minutes: 10.1, limit: 10 }],
])('A video of %d s is refused, naming the limit', async (seconds, code, details) => {
  await expect(importBytes(randomUUID(), makeMp4({ seconds }), 'film.mp4')).rejects.toMatchObject({
    code,
    details: { name: 'film.mp4', ...details },
  })
})

test.each([2, 600])('A video of exactly %d s is taken', async (seconds) => {
  const owner = randomUUID()
  const id = await importBytes(owner, makeMp4({ seconds }), 'film.mp4')
  expect(await findAttachment(owner, id)).toMatchObject({ durationMs: seconds * 1000 })
})

test('Nothing of a refused video stays on disk', async () => {
  const files = async () => (await readdir(join(env.DATA_DIR, 'blobs'), { recursive: true })).sort()
  const before = await files()
  await expect(importBytes(randomUUID(), makeMp4({ seconds: 1 }), 'film.mp4')).rejects.toThrow()
  expect(await files()).toEqual(before)
})

test('A video goes inside the request while it fits, and by upload when it is larger', async () => {
  const owner = randomUUID()
  const bytes = makeMp4()
  const media = await load(owner, await importBytes(owner, bytes, 'small.mp4'))
  expect(media).toEqual({
    kind: 'video',
    width: 320,
    height: 240,
    durationMs: 6000,
    source: {
      blob: { hash: expect.any(String), bytes: bytes.length, mediaType: 'video/mp4' },
      delivery: 'inline',
    },
  })
  const large = await importBytes(owner, makeLargeMp4(), 'large.mp4')
  expect(await load(owner, large)).toMatchObject({ source: { delivery: 'upload' } })
  expect(await findAttachment(owner, large)).toMatchObject({
    delivery: 'upload',
    deliveries: ['upload'],
  })
})

test('The owner may choose another way that is open, and let the size decide again', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, makeMp4(), 'small.mp4')
  expect(await changeAttachment(owner, id, { delivery: 'upload' })).toMatchObject({
    delivery: 'upload',
    deliveries: ['inline', 'upload'],
  })
  expect(await load(owner, id)).toMatchObject({ source: { delivery: 'upload' } })
  expect(await changeAttachment(owner, id, { delivery: null })).toMatchObject({
    delivery: 'inline',
  })
})

test('What is not open cannot be chosen', async () => {
  const owner = randomUUID()
  const large = await importBytes(owner, makeLargeMp4(), 'large.mp4')
  const picture = await importBytes(owner, await drawPicture(40, 40), 'a.png')
  const impossible = { code: 'delivery_impossible' }
  await expect(changeAttachment(owner, large, { delivery: 'inline' })).rejects.toMatchObject(
    impossible,
  )
  await expect(changeAttachment(owner, picture, { delivery: null })).rejects.toMatchObject(
    impossible,
  )
  await expect(changeAttachment(owner, large, { sendOriginal: true })).rejects.toMatchObject({
    code: 'original_impossible',
  })
})

const posterRequest = (body: Buffer, type = 'image/png') =>
  new Request('http://localhost/', {
    method: 'PUT',
    body: new Uint8Array(body),
    headers: { 'Content-Type': type },
  })

test('A video gets the preview that the browser took of it, once', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, makeMp4(), 'film.mp4')
  await expect(findAttachmentFile(owner, id, 'preview')).rejects.toMatchObject({
    code: 'not_found',
  })
  await putPoster(owner, id, posterRequest(await drawPicture(1280, 720)))
  const preview = await findAttachmentFile(owner, id, 'preview')
  expect(preview.mediaType).toBe('image/webp')
  expect(await sharp(blobPath(preview.hash)).metadata()).toMatchObject({ width: 640, height: 360 })
  await putPoster(owner, id, posterRequest(await drawPicture(500, 500)))
  expect(await findAttachmentFile(owner, id, 'preview')).toEqual(preview)
})

test('A preview is decoded like any picture, and bounded', async () => {
  const owner = randomUUID()
  const id = await importBytes(owner, makeMp4(), 'film.mp4')
  const refusals = [
    [Buffer.from('<script>'), 'image/png', 'picture_format'],
    [await drawPicture(100, 100), 'image/svg+xml', 'invalid_request'],
    [randomBytes(2 * 1024 * 1024 + 1), 'image/png', 'body_too_large'],
  ] as const
  for (const [body, type, code] of refusals) {
    await expect(putPoster(owner, id, posterRequest(body, type))).rejects.toMatchObject({ code })
  }
})

test("Another owner's video does not exist: not to see, change, send, or give a preview", async () => {
  const owner = randomUUID()
  const stranger = randomUUID()
  const id = await importBytes(owner, makeMp4(), 'film.mp4')
  const picture = await importBytes(owner, await drawPicture(40, 40), 'a.png')
  const poster = () => drawPicture(64, 64).then((bytes) => posterRequest(bytes))
  const attempts = [
    () => findAttachment(stranger, id),
    () => findAttachmentFile(stranger, id, 'original'),
    () => changeAttachment(stranger, id, { delivery: 'upload' }),
    () => load(stranger, id),
    async () => putPoster(stranger, id, await poster()),
    async () => putPoster(owner, picture, await poster()),
  ]
  for (const attempt of attempts) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not_found' })
  }
})
