import { expect, type Page, test } from '@playwright/test'
import { ask, question, script, sentRequests, uploadPicture } from './support/api.ts'
import { pressEverything } from './support/press-everything.ts'
import { blockScripts, holdScripts, open, unblockScripts } from './support/slow-scripts.ts'
import {
  alerts,
  answers,
  attachments,
  dropFiles,
  message,
  questions,
  uniqueQuestion,
} from './support/thread.ts'

const failure = (page: Page) => alerts(page).filter({ hasText: 'could not start' })
const sendButton = (page: Page) => page.getByRole('button', { name: 'Send' })

/** A conversation with a picture, two versions, and an answer with code and a link in it. */
async function converse(page: Page) {
  const text = uniqueQuestion('What is this?')
  const answer = 'See [here](https://example.org/).\n\n~~~js\nconst area = 320 * 200\n~~~'
  await script(text, { answer, reasoning: 'Hm.' })
  const first = question({ text, attachmentIds: [await uploadPicture(page.request)] })
  await ask(page.request, first)
  const { conversationId } = first
  const other = question({ conversationId, text: uniqueQuestion('What is that?') })
  await ask(page.request, other)
  await page.request.patch(`/api/conversations/${conversationId}`, {
    data: { headTurnId: first.id },
  })
  return first
}

const share = async (page: Page, conversationId: string) =>
  (await page.request.post(`/api/conversations/${conversationId}/shares`, { data: {} })).json()

for (const [name, path, least] of [
  ['a new conversation', '/', 15],
  ['a conversation', '/c/{id}', 25],
  ['the shared links', '/shares', 4],
  ['the settings', '/settings', 8],
  ['joining', '/join', 3],
  ['an address of nothing', '/nothing/here', 1],
] as const) {
  test(`Whatever is done to a control of ${name} before it is alive is heard once, when it is`, async ({
    page,
  }) => {
    const { conversationId } = await converse(page)
    await share(page, conversationId)
    const pressed = await pressEverything(page, path.replace('{id}', conversationId))
    expect(pressed).toBeGreaterThanOrEqual(least)
  })
}

test('A shared page waits for no script', async ({ page }) => {
  const { conversationId, text } = await converse(page)
  const { url } = await share(page, conversationId)
  await holdScripts(page)
  await open(page, url)
  await page.getByRole('button', { name: 'Continue this conversation' }).click()
  await expect(page).toHaveURL(/\/c\//, { timeout: 15_000 })
  await expect(questions(page)).toContainText(text)
})

test('A link that is revoked early is revoked, and then the page is left as was asked', async ({
  page,
}) => {
  const { conversationId } = await converse(page)
  const { url } = await share(page, conversationId)
  const letGo = await holdScripts(page)
  const revoked: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'DELETE') revoked.push(request.url())
  })
  await open(page, '/shares')
  await page.getByRole('button', { name: 'Revoke link' }).click({ clickCount: 3 })
  await page.getByRole('link', { name: 'Back' }).click()
  expect(new URL(page.url()).pathname).toBe('/shares')
  letGo()
  await expect(message(page)).toBeVisible()
  expect(revoked).toHaveLength(1)
  expect((await page.request.get(url)).status()).toBe(404)
})

test('A link that is pressed first leads there at once', async ({ page }) => {
  await holdScripts(page)
  await open(page, '/')
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('textbox', { name: 'Standing instructions' })).toBeVisible()
})

for (const way of ['Enter', 'Send']) {
  test(`A question and a model that come early are asked once, by ${way}`, async ({ page }) => {
    const letGo = await holdScripts(page)
    await open(page, '/')
    const text = uniqueQuestion('Who are you?')
    await page.getByRole('combobox', { name: 'Model' }).selectOption({ label: 'Qwen3-VL Plus' })
    await message(page).fill(text)
    for (let times = 0; times < 2; times += 1) {
      if (way === 'Enter') await message(page).press('Enter')
      else await sendButton(page).click()
    }
    await message(page).press('x')
    await expect(message(page)).toHaveValue(text)
    letGo()
    await expect(answers(page)).toHaveCount(1)
    await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
    await expect(questions(page)).toHaveText([text])
    const requests = await sentRequests(text)
    expect(requests).toHaveLength(1)
    expect(requests[0].body).toMatchObject({ model: 'qwen3-vl-plus' })
  })
}

test('A link that is made anew between press and release leads there', async ({ page }) => {
  const { conversationId, text } = await converse(page)
  const letGo = await holdScripts(page)
  await open(page, '/')
  await page.getByRole('link', { name: text }).hover()
  await page.mouse.down()
  letGo()
  // The rows move under the heading of their date.
  await expect(page.getByRole('region', { name: 'Today' })).toBeVisible()
  await page.mouse.up()
  await expect(page).toHaveURL(`/c/${conversationId}`)
})

test('What is typed while the page comes alive goes on where it was', async ({ page }) => {
  const letGo = await holdScripts(page)
  await open(page, '/')
  await message(page).pressSequentially('Is it rd?')
  for (let times = 0; times < 2; times += 1) await message(page).press('ArrowLeft')
  letGo()
  await expect(page.locator('.grows')).toHaveAttribute('data-text', 'Is it rd?')
  await expect(message(page)).toBeFocused()
  await page.keyboard.type('e')
  await expect(page.locator('.grows')).toHaveAttribute('data-text', 'Is it red?')
})

test('Instructions that are changed early are saved', async ({ page }) => {
  await page.goto('/settings')
  await page.request.patch('/api/settings', { data: { instructions: 'Be kind.' } })
  const letGo = await holdScripts(page)
  await open(page, '/settings')
  await page.getByRole('textbox', { name: 'Standing instructions' }).fill('Be brief.')
  await page.getByRole('button', { name: 'Save' }).click()
  letGo()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  const settings = await (await page.request.get('/api/settings')).json()
  expect(settings.instructions).toBe('Be brief.')
})

test('Of what a browser puts back after a reload, texts count, and choices are as the server knows them', async ({
  page,
}) => {
  const letGo = await holdScripts(page)
  await open(page, '/')
  const model = page.getByRole('combobox', { name: 'Model' })
  const chosen = await model.inputValue()
  // Some browsers do, and without an event.
  await message(page).evaluate((field: HTMLTextAreaElement) => {
    field.value = 'Where was I?'
  })
  await model.evaluate((select: HTMLSelectElement) => {
    select.selectedIndex = 2
  })
  letGo()
  await expect(page.locator('.grows')).toHaveAttribute('data-text', 'Where was I?')
  await expect(model).toHaveValue(chosen)
})

test('A code that is typed early joins, with what was ticked', async ({ page }) => {
  await converse(page)
  const asked = page.waitForRequest('**/api/devices/join')
  await page.route('**/api/devices/join', (route) => route.abort())
  const letGo = await holdScripts(page)
  await open(page, '/join')
  await page.getByRole('textbox', { name: 'Code' }).fill('ABCD-EFGH')
  await page.getByRole('checkbox').check()
  await page.getByRole('textbox', { name: 'Code' }).press('Enter')
  letGo()
  expect((await asked).postDataJSON()).toEqual({ code: 'ABCD-EFGH', bring: true })
})

test('Files that are dropped and picked early are taken', async ({ page }) => {
  const letGo = await holdScripts(page)
  await open(page, '/')
  const data = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"/>')
  const file = (name: string) => ({ name, mimeType: 'image/svg+xml', buffer: data })
  await dropFiles(page, [{ name: 'dropped.svg', type: 'image/svg+xml', data }])
  const picking = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  await (await picking).setFiles([file('picked.svg')])
  letGo()
  await expect(attachments(page)).toHaveCount(2)
  await expect(attachments(page).first()).toContainText('dropped.svg')
  await expect(attachments(page).last()).toContainText('picked.svg')
})

test('A shortcut, a menu and a copy that are asked for early come once there is one', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { conversationId } = await converse(page)
  const letGo = await holdScripts(page)
  await open(page, `/c/${conversationId}`)
  await page.getByRole('button', { name: 'Copy code' }).click()
  await page.keyboard.press('Control+k')
  letGo()
  await expect(page.getByRole('searchbox')).toBeFocused()
  const copied = () => page.evaluate(() => navigator.clipboard.readText())
  await expect.poll(copied).toContain('const area')
})

test('A page whose scripts are refused says so at once, and starts when it is asked to again', async ({
  page,
}) => {
  await blockScripts(page)
  await open(page, '/')
  await expect(failure(page)).toBeVisible()
  await unblockScripts(page)
  await failure(page).getByRole('button', { name: 'Reload' }).click()
  await expect(failure(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Add by URL' }).click()
  await expect(page.getByRole('textbox', { name: 'Picture or video URL' })).toBeVisible()
})

test('A page whose scripts do not arrive says so after 10 seconds, until they do @phone', async ({
  page,
}) => {
  await page.clock.install()
  const letGo = await holdScripts(page)
  await open(page, '/')
  await page.clock.fastForward(9_000)
  await expect(failure(page)).toBeHidden()
  await page.clock.fastForward(1_000)
  await expect(failure(page)).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('failed.png') })
  letGo()
  await expect(failure(page)).toHaveCount(0)
})

for (const [locale, sentence] of [
  ['en-US', 'needs JavaScript'],
  ['zh-CN', '需要 JavaScript'],
] as const) {
  test(`A browser without JavaScript is told what is missing, in ${locale}`, async ({
    browser,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale })
    const page = await context.newPage()
    await page.goto('/')
    // Playwright looks for no text in there.
    const notice = page.locator('noscript p')
    await expect(notice).toBeVisible()
    await expect(notice).toContainText(sentence)
    await context.close()
  })
}
