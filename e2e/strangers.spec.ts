import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { ask, question, script, uploadPicture } from './support/api.ts'

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

/** Every route of the build that names something of an owner, so that a new one cannot escape. */
const routes = Object.values<string>(
  JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')),
).filter((route) => /\[(turnId|conversationId|attachmentId)\]/.test(route))

for (const visitor of ['a stranger', 'a visitor without a cookie']) {
  test(`For ${visitor}, nothing of an owner's exists, whatever the route and method`, async ({
    request,
    playwright,
    baseURL,
  }) => {
    const attachmentId = await uploadPicture(request)
    const turn = question({ text: 'SECRET-QUESTION', attachmentIds: [attachmentId] })
    await script(turn.text, { answer: 'SECRET-ANSWER', reasoning: 'SECRET-THOUGHT' })
    await ask(request, turn)
    const ids = { attachmentId, turnId: turn.id, conversationId: turn.conversationId }

    const other = await playwright.request.newContext({ baseURL })
    if (visitor === 'a stranger') await other.get('/')
    expect(routes.length).toBeGreaterThan(7)
    for (const route of routes) {
      const path = route.replace(/\[(\w+)\]/g, (_, name: keyof typeof ids) => ids[name])
      for (const method of METHODS) {
        const data = method === 'GET' || method === 'HEAD' ? {} : { data: {} }
        const response = await other.fetch(`${path}?format=json`, { method, ...data })
        const where = `${method} ${route} answered ${response.status()}`
        // 405: there is no such method for anybody; 400: an empty change is no change.
        expect([404, 405], where).toContain(response.status())
        expect((await response.body()).toString('latin1'), where).not.toMatch(/SECRET|RIFF|\x89PNG/)
      }
    }
    await other.dispose()
    const mine = await (await request.get(`/api/conversations/${turn.conversationId}`)).json()
    expect(mine.turns).toMatchObject([{ answer: 'SECRET-ANSWER', status: 'complete' }])
  })
}

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
