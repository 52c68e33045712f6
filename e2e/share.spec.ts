import { type APIResponse, expect, type Page, test } from '@playwright/test'
import { ask, drawPicture, question, script, uploadFile, uploadPicture } from './support/api.ts'
import { makeFilm } from './support/make-film.ts'
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
  const { conversationId, id: parentId, text } = await converse(page)
  const later = uniqueQuestion('And later?')
  await ask(page.request, question({ conversationId, parentId, text: later }))
  await page.goto(`/c/${conversationId}`)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const end = dialog(page).getByLabel('The link ends at')
  await expect(end.locator('option:checked')).toContainText(later)
  await end.selectOption({ index: 0 })
  await expect(end.locator('option:checked')).toContainText(text)
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

  await dialog(page).getByRole('link', { name: 'Shared links' }).click()
  const item = page.getByRole('list', { name: 'Links' }).getByRole('listitem')
  await expect(item).toContainText(url)
  await expect(item).toContainText(/expires on .* · without pictures and videos/)
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
  const card = (name: string) => reader.locator(`meta[property="og:${name}"]`)
  await expect(card('title')).toHaveAttribute('content', text)
  await expect(card('description')).toHaveAttribute('content', /^The area is 320/)
  await expect(card('url')).toHaveAttribute('content', url)
  await expect(card('image')).toHaveAttribute('content', /^http.*\/preview$/)
  const shape = reader.locator('meta[name="twitter:card"]')
  await expect(shape).toHaveAttribute('content', 'summary_large_image')
  expect(await response?.text()).not.toContain('SECRET-THOUGHT')
  expect(await stranger.cookies()).toEqual([])
  expect(foreign).toEqual([])
  await stranger.close()
})

test('A stranger without scripts plays a shared video and sees a strip of frames, until the link is revoked', async ({
  page,
  browser,
}) => {
  const film = await makeFilm(page.context(), { seconds: 2, width: 320, height: 180, perSecond: 5 })
  const idOf = (response: APIResponse) => response.headers()['attachment-id'] ?? ''
  const video = idOf(await uploadFile(page.request, film.data, 'holiday.mp4'))
  const frames = await Promise.all(
    ['#a00', '#0a0', '#00a', '#aa0'].map(async (colour) =>
      idOf(await uploadFile(page.request, await drawPicture(64, 48, colour))),
    ),
  )
  const list = await page.request.post('/api/attachments', { data: { frames, fps: 2 } })
  const strip: { id: string; name: string } = await list.json()
  const turn = question({ attachmentIds: [video, strip.id] })
  await ask(page.request, turn)
  const { token, url } = await share(page, turn.conversationId)

  const stranger = await browser.newContext({ javaScriptEnabled: false })
  const reader = await stranger.newPage()
  await reader.goto(url)
  const player = reader.getByLabel('Video holiday.mp4')
  await player.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true
    await element.play()
  })
  await expect(player).toHaveJSProperty('ended', true)
  await expect(player).toHaveJSProperty('videoWidth', 320)
  const downloading = reader.waitForEvent('download')
  await reader.getByRole('link', { name: 'Download holiday.mp4' }).click()
  expect((await downloading).suggestedFilename()).toBe('holiday.mp4')
  const pictures = reader.getByRole('list', { name: strip.name }).getByRole('img')
  await expect(pictures).toHaveCount(4)
  await expect(pictures.last()).toHaveJSProperty('naturalWidth', 64)
  await expect(reader.getByText('4 frames, 2 per second')).toBeVisible()
  // The card of the link shows the first frame.
  const image = reader.locator('meta[property="og:image"]')
  await expect(image).toHaveAttribute('content', new RegExp(`/${frames[0]}/preview$`))

  await page.request.delete(`/api/shares/${token}`)
  for (const id of [video, ...frames]) {
    const gone = await stranger.request.get(
      new URL(`/api/shares/${token}/attachments/${id}/original`, url).href,
    )
    expect(gone.status()).toBe(404)
  }
  await stranger.close()
})

test('Without scripts a visitor gets the copy by a button, and words once the link is gone', async ({
  page,
  browser,
}) => {
  const { conversationId, text } = await converse(page)
  const { token, url } = await share(page, conversationId)
  const context = await browser.newContext({ javaScriptEnabled: false })
  const visitor = await context.newPage()
  await visitor.goto(url)
  const button = visitor.getByRole('button', { name: 'Continue this conversation' })
  await button.click()
  await expect(visitor).toHaveURL(/\/c\//)
  await expect(questions(visitor)).toContainText(text)
  await visitor.goto(url)
  await page.request.delete(`/api/shares/${token}`)
  await button.click()
  await expect(visitor.getByText('This link leads nowhere')).toBeVisible()
  await expect(visitor.getByRole('link', { name: 'Start a conversation' })).toBeVisible()
  await context.close()
})

test('A link that has expired is gone for strangers, and its owner is told so', async ({
  page,
  playwright,
  baseURL,
}) => {
  const turn = await converse(page)
  const expiresAt = new Date(Date.now() + 5_000).toISOString()
  const { token } = await share(page, turn.conversationId, { expiresAt })
  const stranger = await playwright.request.newContext(baseURL ? { baseURL } : {})
  const pageOf = (name: string) => stranger.get(`/share/${name}`)
  await expect.poll(async () => (await pageOf(token)).status()).toBe(404)
  expect(await (await pageOf(token)).text()).toBe(await (await pageOf('unknown')).text())
  const preview = `/api/shares/${token}/attachments/${turn.attachmentId}/preview`
  expect((await stranger.get(preview)).status()).toBe(404)
  expect((await stranger.post(`/api/shares/${token}/continue`)).status()).toBe(404)
  await stranger.dispose()
  await page.goto('/shares')
  const item = page.getByRole('list', { name: 'Links' }).getByRole('listitem')
  await expect(item).toContainText('expired on')
  await expect(item.getByRole('button', { name: 'Copy link' })).toHaveCount(0)
})

test('All links are reached by scrolling, and revoking one keeps the keyboard in the list', async ({
  page,
}) => {
  const turn = question()
  await ask(page.request, turn)
  for (let count = 0; count < 60; count++) await share(page, turn.conversationId)
  await page.goto('/shares')
  const items = page.getByRole('list', { name: 'Links' }).getByRole('listitem')
  await expect(items).toHaveCount(50)
  await items.first().getByRole('button', { name: 'Revoke link' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('The link is revoked.')
  await expect(items).toHaveCount(49)
  await expect(items.first()).toBeFocused()
  await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded()
  await expect(items).toHaveCount(59)
  await expect(page.getByRole('button', { name: 'Show more' })).toHaveCount(0)
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
