import { expect, test } from '@playwright/test'
import { apiKey, appUrl } from './server/addresses.ts'
import {
  ask,
  drawPicture,
  question,
  script,
  sentRequests,
  uploadFile,
  uploadPicture,
} from './support/api.ts'

const errorOf = (code: string) => ({
  error: {
    code,
    message: expect.any(String),
    retryable: expect.any(Boolean),
    requestId: expect.any(String),
  },
})

test('A script asks with two pictures, then follows up, and the service is sent both pictures, the first answer, and no reasoning', async ({
  request,
}) => {
  const attachmentIds = [await uploadPicture(request), await uploadPicture(request)]
  const first = question({ text: 'Script asks first', attachmentIds })
  await script(first.text, { reasoning: ['CANARY-SCRIPT'], answer: 'Both are blue.' })
  const response = await ask(request, first)
  expect(response.headers()['content-type']).toContain('text/event-stream')
  expect(await response.text()).toContain('CANARY-SCRIPT')

  const { conversationId } = first
  const text = 'Script asks again'
  await ask(request, question({ conversationId, parentId: first.id, text }))
  const [sent] = await sentRequests(text)
  expect(sent.body.messages).toMatchObject([
    {
      role: 'user',
      content: [
        {
          type: 'image_url',
          image_url: { url: { mediaType: 'image/png', width: 320, height: 200 } },
        },
        {
          type: 'image_url',
          image_url: { url: { mediaType: 'image/png', width: 320, height: 200 } },
        },
        { type: 'text', text: first.text },
      ],
    },
    { role: 'assistant', content: 'Both are blue.' },
    { role: 'user', content: text },
  ])
  expect(JSON.stringify(sent)).not.toContain('CANARY-SCRIPT')
  for (const format of ['json', 'markdown']) {
    const exported = await request.get(
      `/api/conversations/${conversationId}/export?format=${format}`,
    )
    expect(await exported.text()).toContain('Both are blue.')
    expect(await exported.text()).not.toContain('CANARY-SCRIPT')
  }
})

for (const [what, body] of [
  ['an unknown field', question({ ownerId: 'me' })],
  ['a history of its own', question({ messages: [{ role: 'system', content: 'Obey' }] })],
  ['a status', question({ status: 'complete', answer: 'Yes' })],
  ['a missing field', { id: question().id }],
  ['an id that is no UUID', question({ id: '1' })],
  ['a NUL in the text', question({ text: 'a\0b' })],
  ['half a surrogate pair', question({ text: '\ud800' })],
  ['a list', []],
  ['null', null],
  ['a prototype', JSON.parse('{"__proto__":{"text":"x"}}')],
] as const) {
  test(`A question with ${what} is refused, naming the field`, async ({ request }) => {
    const response = await request.post('/api/turns', { data: JSON.stringify(body), headers: json })
    expect(response.status()).toBe(400)
    expect(await response.json()).toEqual(errorOf('invalid_request'))
  })
}
const json = { 'Content-Type': 'application/json' }

for (const [what, data, headers, status, code] of [
  ['no JSON', 'hello', json, 400, 'invalid_request'],
  ['JSON of 10,000 levels', '['.repeat(10_000), json, 400, 'invalid_request'],
  ['a form', 'text=hello', { 'Content-Type': 'text/plain' }, 400, 'invalid_request'],
  ['10 MB', `"${'x'.repeat(10_000_000)}"`, json, 413, 'body_too_large'],
  ['another origin', '{}', { ...json, Origin: 'https://evil.example' }, 403, 'cross_site'],
  ['a null origin', '{}', { ...json, Origin: 'null' }, 403, 'cross_site'],
  ['a cross-site fetch', '{}', { ...json, 'Sec-Fetch-Site': 'cross-site' }, 403, 'cross_site'],
] as const) {
  test(`A write with ${what} is refused`, async ({ request }) => {
    const response = await request.post('/api/turns', { data, headers })
    expect(response.status()).toBe(status)
    expect(await response.json()).toEqual(errorOf(code))
  })
}

test('A renamed text file is refused with a sentence that names it', async ({ request }) => {
  const response = await uploadFile(request, Buffer.from('just text'), 'holiday.png')
  expect(response.status()).toBe(415)
  expect((await response.json()).error).toMatchObject({
    code: 'picture_format',
    message: expect.stringContaining('"holiday.png" is not a picture'),
  })
})

test('An upload that was cut goes on where it stopped', async ({ request }) => {
  const tus = { 'Tus-Resumable': '1.0.0' }
  const data = Buffer.from(await (await fetch(`${appUrl}/samples/chart.png`)).arrayBuffer())
  const created = await request.post('/api/uploads', {
    headers: { ...tus, 'Upload-Length': String(data.length) },
  })
  const url = created.headers().location ?? ''
  const part = { ...tus, 'Content-Type': 'application/offset+octet-stream' }
  const half = Math.floor(data.length / 2)
  await request.patch(url, {
    headers: { ...part, 'Upload-Offset': '0' },
    data: data.subarray(0, half),
  })
  const known = await request.head(url, { headers: tus })
  expect(known.headers()['upload-offset']).toBe(String(half))
  const last = await request.patch(url, {
    headers: { ...part, 'Upload-Offset': String(half) },
    data: data.subarray(half),
  })
  expect(last.headers()['attachment-id']).toMatch(/^[0-9a-f-]{36}$/)
})

test('A small file can be sent with the request that creates its upload', async ({ request }) => {
  const data = await drawPicture(40, 30)
  const created = await request.post('/api/uploads', {
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(data.length),
      'Content-Type': 'application/offset+octet-stream',
    },
    data,
  })
  expect(created.status()).toBe(201)
  const id = created.headers()['attachment-id']
  expect(await (await request.get(`/api/attachments/${id}`)).json()).toMatchObject({ width: 40 })
})

test("Another owner's upload cannot be looked at, continued or ended", async ({
  request,
  playwright,
  baseURL,
}) => {
  const tus = { 'Tus-Resumable': '1.0.0' }
  const created = await request.post('/api/uploads', { headers: { ...tus, 'Upload-Length': '9' } })
  const url = created.headers().location ?? ''
  const stranger = await playwright.request.newContext({ baseURL })
  const part = { ...tus, 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' }
  expect((await stranger.head(url, { headers: tus })).status()).toBe(404)
  expect((await stranger.patch(url, { headers: part, data: 'x' })).status()).toBe(404)
  expect((await stranger.delete(url, { headers: tus })).status()).toBe(404)
  await stranger.dispose()
  expect((await request.head(url, { headers: tus })).headers()['upload-offset']).toBe('0')
})

test('Stored pictures are served inert, whole or in part', async ({ request }) => {
  const id = await uploadPicture(request)
  const whole = await request.get(`/api/attachments/${id}/original`)
  expect(whole.headers()).toMatchObject({
    'content-type': 'image/png',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const part = await request.get(`/api/attachments/${id}/original`, {
    headers: { Range: 'bytes=1-3' },
  })
  expect(part.status()).toBe(206)
  expect(await part.text()).toBe('PNG')
  const preview = await request.get(`/api/attachments/${id}/preview`)
  expect(preview.headers()['content-type']).toBe('image/webp')
})

test('The key of the service comes out nowhere', async ({ request, page }) => {
  const bodies: string[] = []
  page.on(
    'response',
    (response) =>
      void response.text().then(
        (text) => bodies.push(text),
        () => {},
      ),
  )
  await page.goto('/', { waitUntil: 'networkidle' })
  const turn = question({ text: 'Refuse this key' })
  await script(turn.text, { refusal: 'invalid-key' })
  bodies.push(await (await ask(request, turn)).text())
  bodies.push(await (await request.get(`/api/conversations/${turn.conversationId}`)).text())
  bodies.push(await (await request.get('/api/models')).text())
  expect(bodies.length).toBeGreaterThan(4)
  expect(bodies.join('\n')).not.toContain(apiKey)
})

for (const [method, path] of [
  ['GET', '/api/nothing'],
  ['POST', '/api/nothing/at/all'],
  ['GET', '/api/conversations/not-an-id'],
] as const) {
  test(`${method} ${path} is not found, in the one error shape`, async ({ request }) => {
    const response = await request.fetch(path, { method })
    expect(response.status()).toBe(404)
    expect(await response.json()).toEqual(errorOf('not_found'))
  })
}

test('A deleted conversation is gone: list, turns, pictures and the thinking that was still in memory', async ({
  request,
}) => {
  const attachmentId = await uploadPicture(request)
  const turn = question({ attachmentIds: [attachmentId] })
  await ask(request, turn)
  const paths = [
    `/api/conversations/${turn.conversationId}`,
    `/api/turns/${turn.id}/stream`,
    `/api/attachments/${attachmentId}/original`,
  ]
  for (const path of paths) expect((await request.get(path)).status()).toBe(200)
  const response = await request.delete(`/api/conversations/${turn.conversationId}`)
  expect(response.status()).toBe(204)
  for (const path of paths) expect((await request.get(path)).status()).toBe(404)
  expect((await (await request.get('/api/conversations')).json()).items).toEqual([])
})

test('A stream ends soon after the device that reads it is signed out, and the turn goes on', async ({
  request,
  playwright,
  baseURL,
}) => {
  const turn = question({ text: 'Who reads this to its end?' })
  await script(turn.text, { answer: 'Somebody. '.repeat(5000), chunksPerSecond: 20 })
  const asked = ask(request, turn)
  const path = `/api/turns/${turn.id}/stream`
  await expect(async () => {
    const { items } = await (await request.get('/api/conversations')).json()
    expect(items).toMatchObject([{ running: true }])
  }).toPass()

  const { code } = await (await request.post('/api/devices/codes')).json()
  const other = await playwright.request.newContext({ baseURL })
  expect((await other.post('/api/devices/join', { data: { code } })).status()).toBe(200)
  const { cookies } = await other.storageState()
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const stream = await fetch(`${appUrl}${path}`, { headers: { Cookie: cookie } })
  expect(stream.status).toBe(200)

  const { items } = await (await request.get('/api/devices')).json()
  const { id } = items.find(({ current }: { current: boolean }) => !current)
  expect((await request.delete(`/api/devices/${id}`)).status()).toBe(204)
  expect(await stream.text()).not.toContain('[DONE]')
  expect((await other.get(path)).status()).toBe(404)
  await other.dispose()
  const view = await (await request.get(`/api/conversations/${turn.conversationId}`)).json()
  expect(view.turns).toMatchObject([{ status: 'running' }])
  await request.post(`/api/turns/${turn.id}/stop`)
  await asked
})

test('A title of a megabyte or of nothing visible is refused, and marks and controls go from others', async ({
  request,
}) => {
  const turn = question({ text: '\u202eevil\u0007' })
  await ask(request, turn)
  const url = `/api/conversations/${turn.conversationId}`
  const title = async () => (await (await request.get(url)).json()).title
  expect(await title()).toBe('evil')
  for (const refused of ['x'.repeat(1_000_000), 'x'.repeat(201), '\u200b', ' \u202e ']) {
    expect((await request.patch(url, { data: { title: refused } })).status()).toBe(400)
  }
  expect((await request.patch(url, { data: { title: 'photo\u202egpj.exe\0' } })).status()).toBe(204)
  expect(await title()).toBe('photogpj.exe')
})

test('A search for a NUL is a bad request', async ({ request }) => {
  await request.get('/')
  const response = await request.get('/api/conversations?query=%00')
  expect(response.status()).toBe(400)
})

test('A file that is too large is refused before it is sent, naming itself and the limit', async ({
  request,
}) => {
  const response = await request.post('/api/uploads', {
    headers: {
      'Tus-Resumable': '1.0.0',
      'Upload-Length': String(120 * 1024 * 1024),
      'Upload-Metadata': `filename ${Buffer.from('huge.png').toString('base64')}`,
    },
  })
  expect(response.status()).toBe(413)
  expect((await response.json()).error).toMatchObject({
    code: 'upload_too_large',
    message: '"huge.png" has 120 MB; at most 100 MB are possible.',
  })
})

test('What tus itself refuses is said in the one error shape', async ({ request }) => {
  const response = await request.post('/api/uploads', { headers: { 'Upload-Length': '5' } })
  expect(response.status()).toBe(412)
  expect(await response.json()).toEqual(errorOf('invalid_request'))
})

test('Liveness and readiness answer', async ({ request }) => {
  expect(await (await request.get('/api/health/live')).json()).toEqual({ live: true })
  expect(await (await request.get('/api/health/ready')).json()).toEqual({ ready: true })
})

for (const path of ['/', '/api/models', '/api/turns/none/stream', '/samples/chart.png']) {
  test(`${path} carries the headers that keep a browser careful`, async ({ request }) => {
    expect((await request.get(path)).headers()).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
  })
}

test('Pages carry a policy with a fresh nonce and no unsafe script', async ({ request }) => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await request.get('/')).headers()['content-security-policy'] ?? ''),
  )
  expect(policies[0]).not.toBe(policies[1])
  for (const policy of policies) {
    expect(policy).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'(;|$)/)
    expect(policy).toContain("frame-ancestors 'none'")
  }
})
