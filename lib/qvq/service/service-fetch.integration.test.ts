import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { putBlob } from '#lib/blobs/index.ts'
import { createBlobInliner } from '../media/inline-blobs.ts'
import { createServiceFetch } from './service-fetch.ts'

let server: Server
let url = ''

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/silent') return
    request.resume().once('end', () => response.end('data: {}\n\n'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('Not listening')
  url = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})

const picture = { mediaType: 'image/png', bytes: 3_000_000 }

test('A file that is gone from the blob store is our fault, not the network’s', async () => {
  const inliner = createBlobInliner()
  const body = String(inliner.urlFor({ ...picture, hash: '0'.repeat(64) }))
  const asked = createServiceFetch(inliner)(url, { body: JSON.stringify(body) })
  await expect(asked).rejects.toMatchObject({ code: 'internal' })
})

test('A caller who leaves while files are being sent is not held', async () => {
  const inliner = createBlobInliner()
  const stored = await putBlob(Buffer.alloc(picture.bytes))
  const body = JSON.stringify(String(inliner.urlFor({ ...picture, ...stored })))
  const leave = new AbortController()
  const asked = createServiceFetch(inliner)(`${url}/silent`, { body, signal: leave.signal })
  leave.abort('stopped')
  await expect(asked).rejects.toBe('stopped')
})
