import { appendFile, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { putBlob } from '#lib/blobs/index.ts'
import { ask, exchange, model, request } from '../testing/ask.ts'
import { frameList, picture, video } from '../testing/media.ts'
import { setUpSimulator } from '../testing/set-up-simulator.ts'
import { deliverMedia } from './deliver-media.ts'
import { uploadBlob } from './upload-blob.ts'

const service = setUpSimulator()
const MEGABYTE = 1024 * 1024
const isUpload = ({ transport }: { transport: string }) => transport === 'oss'

beforeEach(() => service.forgetRequests())
afterEach(() => vi.useRealTimers())

/** Whether the last question named an uploaded file, and was allowed to. */
async function lastQuestion() {
  const sent = (await service.requests()).findLast(({ path }) =>
    /completions|generation/.test(path),
  )
  return {
    status: sent?.status,
    uploads: JSON.stringify(sent?.body).split('"oss://').length - 1,
    dataUris: JSON.stringify(sent?.body).split('"mediaType"').length - 1,
    resolves: sent?.headers['x-dashscope-ossresourceresolve'] === 'enable',
  }
}

test.each([
  ['compatible', {}],
  ['native', { transports: ['native'] }],
])('A video of 12 MB is uploaded before it is asked about in %s mode', async (_, changes) => {
  const film = await video(10, 12 * MEGABYTE)
  const exchanges = [exchange({ media: [film] })]
  const { answer, finish } = await ask({ exchanges, model: model(changes) })
  expect(answer).toContain(`MP4, ${12 * MEGABYTE} bytes`)
  expect(finish?.usage.videoTokens).toBe(5942)
  expect(await lastQuestion()).toEqual({ status: 200, uploads: 1, dataUris: 0, resolves: true })
})

test('The upload says its length, carries no key, and puts the file last', async () => {
  await ask({ exchanges: [exchange({ media: [await video(4, 11 * MEGABYTE)] })] })
  const upload = (await service.requests()).find(isUpload)
  expect(upload).toMatchObject({ status: 200 })
  expect(upload?.contentLength).toBe(upload?.bodyBytes)
  expect(upload?.headers).not.toHaveProperty('authorization')
})

test('A small video goes along, unless its owner wants it uploaded', async () => {
  await ask({ exchanges: [exchange({ media: [await video(5, 6000)] })] })
  expect(await lastQuestion()).toMatchObject({ uploads: 0, dataUris: 1, resolves: false })
  await ask({ exchanges: [exchange({ media: [await video(5, 6000, 'upload')] })] })
  expect(await lastQuestion()).toMatchObject({ status: 200, uploads: 1, dataUris: 0 })
})

test('The longest data URI goes along, and one byte more is uploaded', async () => {
  const prefix = 'data:video/mp4;base64,'.length
  const longest = Math.floor((10_485_759 - prefix) / 4) * 3
  await ask({ exchanges: [exchange({ media: [await video(5, longest)] })] })
  expect(await lastQuestion()).toMatchObject({ status: 200, uploads: 0 })
  await ask({ exchanges: [exchange({ media: [await video(5, longest + 1)] })] })
  expect(await lastQuestion()).toMatchObject({ status: 200, uploads: 1 })
})

test('A later turn uses the upload again, for 47 hours and for the same model', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const exchanges = [exchange({ media: [await video(6, 11 * MEGABYTE)] })]
  const uploads = async () => (await service.requests()).filter(isUpload).length
  await ask({ exchanges })
  await ask({ exchanges })
  expect(await uploads()).toBe(1)
  await ask({ exchanges, model: model({}, 'qvq-plus') })
  expect(await uploads()).toBe(2)
  vi.setSystemTime(Date.now() + 46.9 * 3_600_000)
  await ask({ exchanges })
  expect(await uploads()).toBe(2)
  vi.setSystemTime(Date.now() + 0.2 * 3_600_000)
  await ask({ exchanges })
  expect(await uploads()).toBe(3)
})

test('An upload that the service has lost is made again, once, and nobody waits', async () => {
  const exchanges = [exchange({ text: 'lost?', media: [await video(7, 11 * MEGABYTE)] })]
  await ask({ exchanges })
  await service.script('lost?', { times: 1, refusal: 'download-failed' })
  const { answer, waits } = await ask({ exchanges })
  expect(answer).toContain('MP4')
  expect(waits).toEqual([])
  expect((await service.requests()).filter(isUpload)).toHaveLength(2)
  await service.script('lost?', { refusal: 'download-failed' })
  await expect(ask({ exchanges })).rejects.toMatchObject({ code: 'media_unreachable' })
})

test('Of 300 frames, 250 go along and 50 are uploaded, each once', async () => {
  const exchanges = [exchange({ media: [await frameList(300)] })]
  const { finish } = await ask({ exchanges })
  expect(await lastQuestion()).toEqual({ status: 200, uploads: 50, dataUris: 250, resolves: true })
  expect(finish?.usage.videoTokens).toBe(150 * 66 + 2)
  await ask({ exchanges })
  const all = await service.requests()
  expect(all.filter(isUpload)).toHaveLength(50)
  expect(all.filter(({ path }) => path.includes('getPolicy'))).toHaveLength(1)
})

test('Where few go along, many are uploaded', async () => {
  const exchanges = [exchange({ media: [await frameList(70)] })]
  await ask({ exchanges, model: model({ maxDataUris: 10 }) })
  expect(await lastQuestion()).toMatchObject({ status: 200, uploads: 60, dataUris: 10 })
})

test('A model that the service does not have gets no leave to upload', async () => {
  const exchanges = [exchange({ media: [await video(5, 11 * MEGABYTE)] })]
  const asked = ask({ exchanges, model: model({}, 'qvq-ultra') })
  await expect(asked).rejects.toMatchObject({ code: 'model_unavailable' })
})

test('Stop ends an upload under way', async () => {
  const stop = new AbortController()
  const server = createServer(() => stop.abort('stopped')).listen(0, '127.0.0.1')
  const film = await video(5, 20 * MEGABYTE)
  const upload = uploadBlob(blobOf(film), policyFor(server.address()), stop.signal)
  await expect(upload).rejects.toBe('stopped')
  server.closeAllConnections()
  server.close()
})

test.each([403, 500, 302])(
  'A host that answers an upload with %i has refused it',
  async (status) => {
    const server = createServer(async (incoming, response) => {
      await text(incoming)
      response.writeHead(status, { location: 'http://127.0.0.1:1/' }).end('<Error/>')
    }).listen(0, '127.0.0.1')
    const film = await video(5, 5000)
    const upload = uploadBlob(blobOf(film), policyFor(server.address()), request().signal)
    await expect(upload).rejects.toMatchObject({ code: 'upload_refused' })
    server.close()
  },
)

test('A video of 100 MB passes through in pieces', async () => {
  let received = 0
  const server = createServer(async (incoming, response) => {
    for await (const piece of incoming) received += piece.length
    response.end()
  }).listen(0, '127.0.0.1')
  // Written in pieces too: memory that a test had and gave back would hide what is measured.
  const path = join(await mkdtemp(join(tmpdir(), 'film-')), 'film.mp4')
  for (let piece = 0; piece < 100; piece++) await appendFile(path, Buffer.alloc(MEGABYTE, piece))
  const film = await putBlob({ path })
  const before = process.memoryUsage.rss()
  let most = before
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss())
  }, 5)
  await uploadBlob(
    { ...film, mediaType: 'video/mp4' },
    policyFor(server.address()),
    request().signal,
  )
  clearInterval(watch)
  server.close()
  expect(received).toBeGreaterThan(100 * MEGABYTE)
  expect((most - before) / MEGABYTE).toBeLessThan(48)
  await rm(dirname(path), { recursive: true })
})

test('Nothing is uploaded for a request that needs no upload', async () => {
  const delivery = { model: model(), exchanges: [exchange({ media: [await picture(64, 64)] })] }
  expect(await deliverMedia(delivery, request().signal)).toEqual(new Map())
  expect(await service.requests()).toEqual([])
})

function blobOf({ source }: Awaited<ReturnType<typeof video>>) {
  if ('url' in source) throw new Error('No stored video')
  return source.blob
}

function policyFor(address: string | AddressInfo | null) {
  if (address === null || typeof address === 'string') throw new Error('Not listening')
  return {
    policy: 'p',
    signature: 's',
    upload_dir: 'some/where',
    upload_host: `http://127.0.0.1:${address.port}/oss`,
    expire_in_seconds: 300,
    max_file_size_mb: 100,
    oss_access_key_id: 'k',
    x_oss_object_acl: 'private',
    x_oss_forbid_overwrite: 'true',
  }
}
