import { type APIResponse, expect, type Page, test } from '@playwright/test'
import { ask, question, script, uploadPicture } from './support/api.ts'
import { answers, askInPage, questions, uniqueQuestion } from './support/thread.ts'

const answer = String.raw`The area is \( 320 \times 200 \):

\[ A = \int_0^{320} 200 \, dx = 64000 \]

~~~js
const area = 320 * 200
~~~`

/** A conversation about a picture, asked by a script with the page's own session. */
async function converse(page: Page) {
  const attachmentId = await uploadPicture(page.request)
  const turn = question({ text: uniqueQuestion('How large?'), attachmentIds: [attachmentId] })
  await script(turn.text, { answer, reasoning: 'SECRET-THOUGHT' })
  await ask(page.request, turn)
  return { ...turn, attachmentId }
}

const share = async (page: Page, conversationId: string, choice: object = {}) =>
  (await page.request.post(`/api/conversations/${conversationId}/shares`, { data: choice })).json()

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Share conversation' })

test('An owner makes a link in the dialog, copies it, sees it among all links, and revokes it @phone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { conversationId, text } = await converse(page)
  await page.goto(`/c/${conversationId}`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await expect(dialog(page).getByLabel('The link ends at')).toContainText(text)
  await dialog(page).getByLabel('Expires').selectOption('In 7 days')
  await dialog(page).getByLabel('Include pictures and videos').uncheck()
  await dialog(page).getByRole('button', { name: 'Create link' }).click()
  const link = dialog(page).getByRole('textbox', { name: 'Share link' })
  await expect(link).toHaveValue(/\/share\/[\w-]{32}$/)
  await dialog(page).getByRole('button', { name: 'Copy link' }).click()
  const url = await link.inputValue()
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(url)
  const shared = await (await page.request.get(url.replace('/share/', '/api/shares/'))).json()
  expect(shared).toMatchObject({ media: false, turns: [{ text, attachments: [] }] })

  await dialog(page).getByRole('link', { name: 'All my links' }).click()
  const item = page.getByRole('list', { name: 'Links' }).getByRole('listitem')
  await expect(item).toContainText(url)
  await expect(item.getByRole('link', { name: text })).toHaveAttribute(
    'href',
    `/c/${conversationId}`,
  )
  await item.getByRole('button', { name: 'Revoke link' }).click()
  await expect(page.getByText('You have no links.')).toBeVisible()
  expect((await page.request.get(url)).status()).toBe(404)
})

test('A stranger without scripts or a cookie reads formulas, code and pictures, and gets no cookie', async ({
  page,
  browser,
}) => {
  const { conversationId, text } = await converse(page)
  const { url } = await share(page, conversationId)
  const stranger = await browser.newContext({ javaScriptEnabled: false })
  const reader = await stranger.newPage()
  const foreign: string[] = []
  reader.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) foreign.push(request.url())
  })
  const response = await reader.goto(url)
  expect(response?.headers()).toMatchObject({
    'x-robots-tag': 'noindex, nofollow',
    'referrer-policy': 'no-referrer',
    'cache-control': expect.stringContaining('no-store'),
  })
  await expect(reader.getByRole('heading', { name: text })).toBeVisible()
  await expect(questions(reader)).toContainText(text)
  await expect(answers(reader).locator('.katex')).toHaveCount(2)
  await expect(answers(reader).locator('pre')).toContainText('const area = 320 * 200')
  const picture = questions(reader).getByRole('img', { name: 'picture.png' })
  await expect(picture).toHaveJSProperty('naturalWidth', 320)
  const original = await questions(reader).getByRole('link').getAttribute('href')
  const bytes = await stranger.request.get(new URL(original ?? '', url).href)
  expect(bytes.headers()).toMatchObject({
    'content-type': 'image/png',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
  const image = reader.locator('meta[property="og:image"]')
  await expect(image).toHaveAttribute('content', /^http.*\/preview$/)
  expect(await response?.text()).not.toContain('SECRET-THOUGHT')
  expect(await stranger.cookies()).toEqual([])
  expect(foreign).toEqual([])
  await stranger.close()
})

test('A visitor continues a shared conversation as their own, and asks on', async ({
  page,
  browser,
}) => {
  const { conversationId, text } = await converse(page)
  const { url } = await share(page, conversationId)
  const visitor = await (await browser.newContext()).newPage()
  await visitor.goto(url)
  await visitor.getByRole('button', { name: 'Continue this conversation' }).click()
  await expect(visitor).toHaveURL(/\/c\//)
  expect(visitor.url()).not.toContain(conversationId)
  await expect(questions(visitor)).toContainText(text)
  await expect(questions(visitor).getByRole('img')).toHaveCount(1)
  await askInPage(visitor, uniqueQuestion('And then?'))
  await expect(questions(visitor)).toHaveCount(2)
  const mine = await (await page.request.get(`/api/conversations/${conversationId}`)).json()
  expect(mine.turns).toHaveLength(1)
  await visitor.context().close()
})

test('What a link shows stays as it is, to the byte, and is gone everywhere once it is revoked', async ({
  page,
  playwright,
  baseURL,
}) => {
  const turn = await converse(page)
  const { token, url } = await share(page, turn.conversationId)
  const stranger = await playwright.request.newContext(baseURL ? { baseURL } : {})
  const main = async () => /<main.*<\/main>/s.exec(await (await stranger.get(url)).text())?.[0]
  const before = await main()
  expect(before).toContain(turn.text)

  const later = { conversationId: turn.conversationId, text: 'Later' }
  await ask(page.request, question({ ...later, parentId: turn.id }))
  await ask(page.request, question({ ...later, parentId: null, text: 'Edited' }))
  const changes = { data: { title: 'Renamed' } }
  await page.request.patch(`/api/conversations/${turn.conversationId}`, changes)
  expect(await main()).toBe(before)

  const preview = `/api/shares/${token}/attachments/${turn.attachmentId}/preview`
  expect((await stranger.get(preview)).status()).toBe(200)
  expect((await stranger.delete(`/api/shares/${token}`)).status()).toBe(404)
  expect((await page.request.delete(`/api/shares/${token}`)).status()).toBe(204)
  for (const path of [`/api/shares/${token}`, preview]) {
    expect((await stranger.get(path)).status()).toBe(404)
  }
  const continued = await stranger.post(`/api/shares/${token}/continue`)
  expect(continued.status()).toBe(404)

  const kinds = [url, `/share/${'A'.repeat(32)}`, '/share/malformed', '/share/a/b', '/share/%00']
  const pages: APIResponse[] = []
  for (const kind of kinds) pages.push(await stranger.get(kind))
  expect(pages.map((response) => response.status())).toEqual(kinds.map(() => 404))
  const bodies = await Promise.all(pages.map((response) => response.text()))
  expect(new Set(bodies).size).toBe(1)
  await stranger.dispose()
})
