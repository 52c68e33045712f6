import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type APIRequestContext, expect, test } from '@playwright/test'
import { appUrl } from './server/addresses.ts'
import { ask, beginUpload, question, script, uploadPicture } from './support/api.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Every route of the build but Next's own, so that a new one cannot escape. */
const routes = Object.values<string>(
  JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')),
).filter((route) => !route.startsWith('/_'))
const PARAMETER = /\[+(?:\.\.\.)?(\w+)\]+/g
const parameters = new Set(
  routes.flatMap((route) => [...route.matchAll(PARAMETER)].map(([, name = '']) => name)),
)

/** What a share shows is for everybody until it is revoked; listing and revoking are not. */
const PUBLIC = /^(\/api\/shares|\/share)\/\[token\]/
/** A stranger may make a copy of what is shared, and has it then: so shares are visited last. */
const shared = routes.filter((route) => PUBLIC.test(route))
const kept = routes.filter((route) => !PUBLIC.test(route))
const MEDIA = /RIFF|\x89PNG/

/** Keeps something of every kind and names it: one id for each parameter of a route. */
async function keepSecrets(request: APIRequestContext) {
  const attachmentId = await uploadPicture(request)
  const turn = question({ text: 'SECRET-QUESTION', attachmentIds: [attachmentId] })
  await script('SECRET-', { answer: 'SECRET-ANSWER', reasoning: 'SECRET-THOUGHT' })
  await ask(request, turn)
  const { id: turnId, conversationId } = turn
  const makers: Record<string, () => string | Promise<string>> = {
    turnId: () => turnId,
    conversationId: () => conversationId,
    attachmentId: () => attachmentId,
    uploadId: () => beginUpload(request, 'SECRET-NAME.png'),
    token: async () => {
      const path = `/api/conversations/${conversationId}/shares`
      return (await (await request.post(path, { data: { turnId } })).json()).token
    },
    deviceId: async () => (await (await request.get('/api/devices')).json()).items[0].id,
    path: () => 'no/such/route',
    missing: () => 'no/such/page',
  }
  const ids: Record<string, string> = {}
  for (const name of parameters) {
    const make = makers[name]
    if (!make) throw new Error(`This sweep does not know what [${name}] of a route names`)
    ids[name] = await make()
  }
  // What comes after a share's turn is not shared.
  const later = question({ text: 'SECRET-LATER', conversationId, parentId: turnId })
  await ask(request, later)
  return { conversationId, turnId, token: ids.token, ids }
}

async function cookieOf(visitor: string): Promise<string> {
  if (visitor !== 'a stranger') return ''
  const cookies = (await fetch(appUrl)).headers.getSetCookie()
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ')
}

/** Plain requests: a browser's jar would keep a cookie for a visitor who is to have none. */
async function visit(route: string, method: string, ids: Record<string, string>, cookie: string) {
  const path = route.replace(PARAMETER, (_, name: string) => ids[name] ?? '')
  const isRead = method === 'GET' || method === 'HEAD'
  const isUpload = route.startsWith('/api/uploads')
  const headers = {
    ...(cookie && { Cookie: cookie }),
    ...(isUpload && { 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0' }),
    ...(!isRead && {
      'Content-Type': isUpload ? 'application/offset+octet-stream' : 'application/json',
    }),
  }
  const response = await fetch(`${appUrl}${path}?format=json`, {
    method,
    headers,
    redirect: 'manual',
    ...(!isRead && { body: '{}' }),
  })
  const said = JSON.stringify([...response.headers])
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1')
  return { status: response.status, body, all: said + body, where: `${method} ${route}` }
}

for (const visitor of ['a stranger', 'a visitor without a cookie']) {
  test(`For ${visitor}, nothing of an owner's exists, whatever the route and method`, async ({
    request,
  }) => {
    const secrets = await keepSecrets(request)
    expect(routes.length).toBeGreaterThan(15)
    for (const route of [...kept, ...shared]) {
      // Use a fresh cookie for every route, because some routes end the session that asks.
      const cookie = await cookieOf(visitor)
      for (const method of METHODS) {
        const { status, all, where } = await visit(route, method, secrets.ids, cookie)
        expect(status, where).toBeLessThan(500)
        expect(all, where).not.toMatch(/SECRET-(THOUGHT|LATER|NAME)/)
        if (PUBLIC.test(route)) continue
        expect(all, where).not.toMatch(/SECRET/)
        expect(all, where).not.toMatch(MEDIA)
        // A 405 is fine too: the route has no such method for anybody.
        if (/\[\w/.test(route)) expect([404, 405], `${where}: ${status}`).toContain(status)
      }
    }
    const mine = await (await request.get(`/api/conversations/${secrets.conversationId}`)).json()
    expect(mine.turns).toMatchObject([
      { answer: 'SECRET-ANSWER', status: 'complete' },
      { text: 'SECRET-LATER', status: 'complete' },
    ])
    const { token } = secrets
    if (!token) return
    // The link has survived the strangers; once its owner revokes it, nobody has it.
    expect((await fetch(`${appUrl}/share/${token}`)).status).toBe(200)
    expect((await request.delete(`/api/shares/${token}`)).status()).toBe(204)
    const cookie = await cookieOf(visitor)
    for (const route of shared) {
      for (const method of METHODS) {
        const { status, all, where } = await visit(route, method, secrets.ids, cookie)
        expect([404, 405], `${where}, revoked: ${status}`).toContain(status)
        expect(all, where).not.toMatch(/SECRET/)
        expect(all, where).not.toMatch(MEDIA)
      }
    }
  })
}

test('For another site, nothing is written with the cookie of an owner, whatever the route', async ({
  request,
}) => {
  const { ids, conversationId } = await keepSecrets(request)
  const { cookies } = await request.storageState()
  const headers = {
    'Content-Type': 'application/json',
    Cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
    Origin: 'https://evil.example',
  }
  for (const route of routes.filter((path) => path.startsWith('/api/'))) {
    const path = route.replace(PARAMETER, (_, name: string) => ids[name] ?? '')
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const { status } = await fetch(`${appUrl}${path}`, { method, headers, body: '{}' })
      expect([403, 405], `${method} ${route}: ${status}`).toContain(status)
    }
  }
  expect((await request.get(`/api/conversations/${conversationId}`)).status()).toBe(200)
})

test('Foreign, unknown and malformed ids are answered in the same words', async ({ request }) => {
  const { ids } = await keepSecrets(request)
  const cookie = await cookieOf('a stranger')
  const made = (make: () => string) =>
    Object.fromEntries(Object.keys(ids).map((name) => [name, make()]))
  const strange = [made(randomUUID), made(() => '1%27--'), made(() => 'x'.repeat(2000))]
  for (const route of kept.filter((path) => path.startsWith('/api/') && /\[\w/.test(path))) {
    for (const method of METHODS) {
      const answer = async (given: Record<string, string>) => {
        const { status, body } = await visit(route, method, given, cookie)
        return { status, body: body.replace(/"requestId":"[^"]*"/, '') }
      }
      const foreign = await answer(ids)
      for (const given of strange)
        expect(await answer(given), `${method} ${route}`).toEqual(foreign)
    }
  }
})

test("Another owner's picture cannot be asked about, and its bytes never reach the service", async ({
  request,
  playwright,
  baseURL,
}) => {
  const attachmentId = await uploadPicture(request)
  const stranger = await playwright.request.newContext({ baseURL })
  const response = await ask(stranger, question({ attachmentIds: [attachmentId] }))
  expect(response.status()).toBe(404)
  await stranger.dispose()
})
