import { readFileSync } from 'node:fs'
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { ask, question, uploadPicture } from './support/api.ts'

type Document = { openapi: string; paths: Record<string, object>; components: object }

async function fetchDocument(request: APIRequestContext): Promise<Document> {
  return (await request.get('/api/openapi.json')).json()
}

/** Fails unless an answer is what the document says of it. */
async function expectDescribed(
  document: Document,
  path: string,
  response: APIResponse,
  method = 'get',
) {
  const ajv = addFormats.default(new Ajv2020({ strict: false, allErrors: true }))
  ajv.addSchema(document, 'api')
  const pointer = `${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/responses`
  const $ref = `api#/paths/${pointer}/${response.status()}/content/application~1json/schema`
  ajv.validate({ $ref }, await response.json())
  expect(ajv.errorsText(), `${path} ${response.status()}`).toBe('No errors')
}

test('The document is there for whoever asks, and makes nobody an owner', async ({ request }) => {
  const response = await request.get('/api/openapi.json')
  expect(response.status()).toBe(200)
  expect(response.headers()['content-type']).toContain('application/json')
  expect(response.headers()['cache-control']).toBe('public, max-age=300')
  expect(response.headers()['set-cookie']).toBeUndefined()
  expect(await response.json()).toMatchObject({ openapi: '3.1.0', info: { title: 'QVQ Chat' } })
})

test('Every API route of the build is in the document', async ({ request }) => {
  const file = new URL('../.next/server/app-paths-manifest.json', import.meta.url)
  const built = Object.keys(JSON.parse(readFileSync(file, 'utf8')))
    .filter((key) => key.startsWith('/api/') && !key.includes('[...path]'))
    .map((key) => key.replace(/\/route$/, ''))
  const { paths } = await fetchDocument(request)
  const described = Object.keys(paths).map((path) =>
    path.startsWith('/api/uploads')
      ? '/api/uploads/[[...uploadId]]'
      : path.replaceAll('{', '[').replaceAll('}', ']'),
  )
  expect([...new Set(described)].sort()).toEqual(built.sort())
})

test('What the server answers is what the document says', async ({ request }) => {
  const document = await fetchDocument(request)
  const attachmentId = await uploadPicture(request)
  const turn = question({ text: 'Is this described?', attachmentIds: [attachmentId] })
  await (await ask(request, turn)).text()
  const check = async (path: string, url = path) =>
    expectDescribed(document, path, await request.get(url))
  const { conversationId } = turn
  const conversation = '/api/conversations/{conversationId}'
  const own = `/api/conversations/${conversationId}`

  await check('/api/conversations')
  await check('/api/conversations', '/api/conversations?query=described')
  await check(conversation, own)
  await check(`${conversation}/request`, `${own}/request?parentId=${turn.id}`)
  await check('/api/attachments/{attachmentId}', `/api/attachments/${attachmentId}`)
  await check('/api/models')
  await check('/api/settings')
  await check('/api/devices')
  await check('/api/health/live')
  await check('/api/health/ready')

  const shared = await request.post(`${own}/shares`, { data: {} })
  await expectDescribed(document, `${conversation}/shares`, shared, 'post')
  await check('/api/shares')
  await check('/api/shares/{token}', `/api/shares/${(await shared.json()).token}`)
  const code = await request.post('/api/devices/codes')
  await expectDescribed(document, '/api/devices/codes', code, 'post')
})

test('What the server refuses is refused as the document says', async ({ request }) => {
  const document = await fetchDocument(request)
  const missing = await request.get('/api/conversations/none')
  expect(missing.status()).toBe(404)
  await expectDescribed(document, '/api/conversations/{conversationId}', missing)
  const wrong = await request.post('/api/turns', { data: {} })
  expect(wrong.status()).toBe(400)
  await expectDescribed(document, '/api/turns', wrong, 'post')
})
