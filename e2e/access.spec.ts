import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ownPort } from './server/addresses.ts'
import { ask, drawPicture, question, uploadFile } from './support/api.ts'
import { pressEverything } from './support/press-everything.ts'
import { holdScripts, open } from './support/slow-scripts.ts'
import { type Product, startProduct } from './support/start-product.ts'
import { alerts, message } from './support/thread.ts'

/** Beside the one that the restart has, so that both can run at once. */
const PORT = ownPort + 1
const CODE = 'open sesame 芝麻'

let product: Product | undefined
let dataDirectory = ''
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  test.setTimeout(180_000)
  dataDirectory = mkdtempSync(join(tmpdir(), 'qvq-access-'))
  product = await startProduct(PORT, dataDirectory, { ACCESS_CODE: CODE })
})
test.afterAll(async () => {
  await product?.kill()
  rmSync(dataDirectory, { recursive: true, force: true })
})
test.use({ baseURL: `http://127.0.0.1:${PORT}` })

/** Every route of the build, so that a new one cannot escape; ids name nothing that is there. */
const routes = Object.values<string>(
  JSON.parse(readFileSync('.next/app-path-routes-manifest.json', 'utf8')),
)
  .filter((route) => route.startsWith('/api/') && route !== '/api/access')
  .map((route) => route.replace(/\[\[?\.*\w+\]?\]/g, () => randomUUID()))

test('Without the access code nothing can be created or spent, and reading stays open', async ({
  request,
}) => {
  const creating = {
    'POST /api/turns': await request.post('/api/turns', { data: question() }),
    'POST /api/uploads': await uploadFile(request, await drawPicture(20, 20)),
    'POST /api/attachments': await request.post('/api/attachments', {
      data: { url: 'https://example.org/a.png' },
    }),
    'PATCH /api/settings': await request.patch('/api/settings', { data: { instructions: 'x' } }),
    'POST /api/devices/codes': await request.post('/api/devices/codes'),
    'POST /api/owner/import': await request.post('/api/owner/import', { data: {} }),
    'POST /api/shares/{token}/continue': await request.post('/api/shares/none/continue'),
  }
  for (const [what, response] of Object.entries(creating)) {
    expect(response.status(), what).toBe(401)
    expect((await response.json()).error.code, what).toBe('access_required')
  }
  expect(routes.length).toBeGreaterThan(15)
  for (const route of routes) {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await request.fetch(route, { method, data: {} })
      expect(response.ok(), `${method} ${route} answered ${response.status()}`).toBe(false)
    }
  }
  for (const open of ['/', '/settings', '/api/models', '/api/health/live', '/api/health/ready']) {
    expect((await request.get(open)).status(), open).toBe(200)
  }
})

test('A visitor enters the access code once, instead of the composer, and keeps the draft', async ({
  page,
  context,
}) => {
  await page.goto('/')
  const field = page.getByRole('textbox', { name: 'Access code' })
  const enter = page.getByRole('button', { name: 'Enter' })
  await expect(message(page)).toHaveCount(0)
  await expect(page.getByText('Try this')).toHaveCount(0)
  await field.fill('open sesame')
  await enter.click()
  await expect(alerts(page)).toContainText('not the access code')
  await field.fill(CODE)
  await enter.click()
  await expect(message(page)).toBeFocused()
  await expect(page.getByText('Try this')).toBeVisible()
  await message(page).fill('Kept while I look for the code')

  // Clear the cookie, which is what changing the code amounts to.
  await context.clearCookies({ name: 'qvq-access' })
  await page.reload()
  await field.fill(CODE)
  await enter.click()
  await expect(message(page)).toHaveValue('Kept while I look for the code')
  await page.reload()
  await expect(message(page)).toBeVisible()
  await expect(field).toHaveCount(0)
})

test('Whatever is done to a control before the page is alive is heard once, and a code typed early enters', async ({
  page,
  context,
}) => {
  expect(await pressEverything(page, '/')).toBeGreaterThanOrEqual(6)
  const early = await context.newPage()
  const letGo = await holdScripts(early)
  await open(early, '/')
  await early.getByRole('textbox', { name: 'Access code' }).fill(CODE)
  await early.getByRole('button', { name: 'Enter' }).click()
  letGo()
  await expect(message(early)).toBeFocused()
})

test('A visitor without the access code reads a shared conversation, and is told what continuing needs', async ({
  page,
  playwright,
  baseURL,
}) => {
  const owner = await playwright.request.newContext(baseURL ? { baseURL } : {})
  await owner.post('/api/access', { data: { code: CODE } })
  const turn = question()
  await ask(owner, turn)
  const path = `/api/conversations/${turn.conversationId}/shares`
  const { url, token } = await (await owner.post(path, { data: {} })).json()
  await owner.dispose()
  await page.goto(url)
  await expect(page.getByRole('article', { name: 'Question' })).toContainText(turn.text)
  await page.getByRole('button', { name: 'Continue this conversation' }).click()
  await expect(page.getByText('asks for its access code')).toBeVisible()
  expect((await page.request.post(`/api/shares/${token}/continue`)).status()).toBe(401)
  await page.getByRole('link', { name: 'Enter the access code' }).click()
  await page.getByRole('textbox', { name: 'Access code' }).fill(CODE)
  await page.getByRole('button', { name: 'Enter' }).click()
  await expect(message(page)).toBeVisible()
  await page.goto(url)
  await page.getByRole('button', { name: 'Continue this conversation' }).click()
  await expect(page.getByRole('article', { name: 'Question' })).toContainText(turn.text)
})
