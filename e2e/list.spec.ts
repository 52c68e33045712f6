import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { ask, question, script } from './support/api.ts'
import {
  answers,
  askInPage,
  message,
  questions,
  send,
  stopButton,
  uniqueQuestion,
} from './support/thread.ts'

const list = (page: Page) => page.getByRole('navigation', { name: 'Conversations' })
const rows = (page: Page) => list(page).getByRole('listitem')
const link = (page: Page, name: string | RegExp) => list(page).getByRole('link', { name })
const deleted = (page: Page) => page.getByRole('status').filter({ hasText: 'Conversation deleted' })

/** Opens the menu of a conversation and chooses from it. */
async function choose(page: Page, title: string, item: string) {
  await page.getByRole('button', { name: `Options for ${title}` }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** The places of an opened turn that are marked, because they were looked for. */
const markedInThread = (page: Page) =>
  page.evaluate(() => Array.from(CSS.highlights.get('found') ?? [], String))

/** Conversations with one answered question each, made one after the other. */
async function makeConversations(request: APIRequestContext, titles: string[]) {
  for (const text of titles) expect((await ask(request, question({ text }))).status()).toBe(200)
}

test('A conversation is renamed, pinned and found under its heading, and so it is after a reload', async ({
  page,
}) => {
  await page.goto('/')
  await makeConversations(page.request, ['Alpha', 'Beta', 'Gamma'])
  await page.reload()
  await expect(list(page).getByRole('heading')).toHaveText(['Today'])
  await expect(rows(page)).toHaveText(['Gamma', 'Beta', 'Alpha'])

  // By keyboard alone: to the menu, through it, into the field.
  await page.getByRole('button', { name: 'Options for Alpha' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem', { name: 'Pin', exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Options for Alpha' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect(title).toBeFocused()
  await title.fill('\u202e ')
  await title.press('Enter')
  await expect(list(page).getByRole('alert')).toContainText('at least one visible character')
  await title.press('Escape')
  await expect(link(page, 'Alpha')).toBeFocused()
  await choose(page, 'Alpha', 'Rename')
  await title.fill('Red \u2066blood\u202e cells')
  await title.press('Enter')
  await expect(link(page, 'Red blood cells')).toBeFocused()

  await choose(page, 'Red blood cells', 'Pin')
  await expect(list(page).getByRole('heading')).toHaveText(['Pinned', 'Today'])
  await expect(rows(page)).toHaveText(['Red blood cells', 'Gamma', 'Beta'])
  await page.reload()
  await expect(list(page).getByRole('heading')).toHaveText(['Pinned', 'Today'])
  await expect(rows(page)).toHaveText(['Red blood cells', 'Gamma', 'Beta'])
  await choose(page, 'Red blood cells', 'Unpin')
  await expect(rows(page)).toHaveText(['Gamma', 'Beta', 'Red blood cells'])

  await page.route('**/api/conversations/*', (route) => route.abort())
  await choose(page, 'Beta', 'Pin')
  await expect(page.getByRole('alert').filter({ hasText: '“Beta” stays' })).toBeVisible()
  await expect(list(page).getByRole('heading')).toHaveText(['Today'])
})

test('A title is taken without what cannot be seen, and one of a megabyte not at all', async ({
  request,
}) => {
  const turn = question({ text: 'As it was' })
  await request.get('/')
  await ask(request, turn)
  const address = `/api/conversations/${turn.conversationId}`
  const rename = async (title: string) =>
    (await request.patch(address, { data: { title } })).status()
  const title = async () => (await (await request.get(address)).json()).title
  expect(await rename('x'.repeat(1_000_000))).toBeGreaterThanOrEqual(400)
  expect(await rename('x'.repeat(201))).toBe(400)
  expect(await rename('\u202e\u2066\u200f\u0007 ')).toBe(400)
  expect(await title()).toBe('As it was')
  expect(await rename('\u202eread\u2066 me\u2069\u202a\u061c\u0000\u0007!')).toBe(204)
  expect(await title()).toBe('read me!')
})

test('A deletion is undone, or done for good after a while or on leaving, in every tab', async ({
  page,
  context,
}) => {
  await page.goto('/')
  const titles = ['Kept', 'Open', 'Waited for', 'Left']
  await makeConversations(page.request, titles)
  await page.reload()
  const other = await context.newPage()
  await other.goto('/')
  await link(page, 'Open').click()
  await expect(questions(page)).toHaveText([/Open/])

  await choose(page, 'Open', 'Delete')
  await expect(page).toHaveURL('/')
  await choose(page, 'Kept', 'Delete')
  await expect(rows(page)).toHaveText(['Left', 'Waited for'])
  await expect(rows(other)).toHaveCount(4)
  await deleted(page).filter({ hasText: 'Open' }).getByRole('button', { name: 'Undo' }).click()
  await deleted(page).filter({ hasText: 'Kept' }).getByRole('button', { name: 'Undo' }).click()
  await expect(rows(page)).toHaveText(['Left', 'Waited for', 'Open', 'Kept'])
  await expect(questions(page)).toHaveText([/Open/])

  await choose(page, 'Waited for', 'Delete')
  await expect(deleted(page)).toBeVisible()
  await expect(rows(other)).toHaveText(['Left', 'Open', 'Kept'])
  await expect(deleted(page)).toBeHidden()

  await choose(page, 'Left', 'Delete')
  await page.goto('about:blank')
  await expect(rows(other)).toHaveText(['Open', 'Kept'])
  await page.goto('/')
  await expect(rows(page)).toHaveText(['Open', 'Kept'])

  await page.route('**/api/conversations/*', (route) => route.abort())
  await choose(page, 'Kept', 'Delete')
  await expect(page.getByRole('alert').filter({ hasText: '“Kept” was not deleted' })).toBeVisible()
  await expect(rows(page)).toHaveText(['Open', 'Kept'])
})

test('Scrolling leads through 120 conversations, which stay when the list is asked for again', async ({
  page,
}) => {
  test.slow()
  await page.goto('/')
  const titles = Array.from({ length: 120 }, (_, index) => `Number ${index}.`)
  for (let start = 0; start < 120; start += 8) {
    const some = titles.slice(start, start + 8)
    await Promise.all(some.map((text) => ask(page.request, question({ text }))))
  }
  await page.reload()
  await expect(rows(page).first()).toBeVisible()
  await expect(async () => {
    await rows(page).last().scrollIntoViewIfNeeded()
    expect(await rows(page).count()).toBe(120)
  }).toPass()
  await expect(list(page).getByRole('button', { name: 'Show more' })).toBeHidden()
  expect(new Set(await rows(page).allTextContents())).toEqual(new Set(titles))
  await page.waitForResponse((response) => response.url().endsWith('/api/conversations'))
  await expect(rows(page)).toHaveCount(120)
})

test('A search finds two Chinese characters, and an English word of an answer, and opens the place', async ({
  page,
}) => {
  await page.goto('/')
  const text = uniqueQuestion('What is on the slide?')
  await script(text, { answer: 'Many erythrocytes, and one leucocyte.' })
  await makeConversations(page.request, ['图中有多少红细胞？', text, 'Something else'])
  await page.reload()

  const field = page.getByRole('searchbox', { name: 'Search conversations' })
  await field.fill('细胞')
  await expect(rows(page)).toHaveCount(1)
  await expect(link(page, /红细胞/)).toBeVisible()
  await expect(list(page).locator('mark')).toHaveText(['细胞'])
  await field.fill('erythro')
  await expect(link(page, /What is on the slide/)).toBeVisible()
  await expect(rows(page)).toHaveCount(1)
  await expect(list(page).locator('mark')).toHaveText(['erythro'])
  await field.press('ArrowDown')
  await expect(link(page, /What is on the slide/)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(answers(page)).toHaveText([/Many erythrocytes/])
  await expect(page).toHaveURL(/\/c\/[0-9a-f-]+#[0-9a-f-]+$/)
  await expect.poll(() => markedInThread(page)).toEqual(['erythro'])
  await field.fill('LEUCO many')
  await expect(list(page).locator('mark')).toHaveText(['Many', 'leuco'])
  await link(page, /What is on the slide/).click()
  await expect.poll(() => markedInThread(page)).toEqual(['Many', 'leuco'])

  await field.fill('nowhere to be found')
  await expect(list(page).getByRole('status')).toContainText('“nowhere to be found”')
  await field.press('Escape')
  await expect(rows(page)).toHaveCount(3)
})

test('A turn begun on another device is seen running in the list and live in the thread, and stopped from here', async ({
  page,
  browser,
}) => {
  const [opening, text] = [uniqueQuestion('Opening'), uniqueQuestion('Asked elsewhere')]
  await script(text, { reasoning: 'Hm. '.repeat(2_000), chunksPerSecond: 20, answer: 'Done.' })
  await page.goto('/')
  await makeConversations(page.request, [opening])
  await page.reload()
  await link(page, opening).click()
  await expect(questions(page)).toHaveCount(1)

  const device = await browser.newContext({ storageState: await page.context().storageState() })
  const elsewhere = await device.newPage()
  await elsewhere.goto(page.url())
  await send(elsewhere, text)
  await expect(stopButton(elsewhere)).toBeVisible()

  await expect(list(page).getByRole('img', { name: 'answering' })).toBeVisible()
  await expect(questions(page)).toHaveCount(2)
  await stopButton(page).click()
  await expect(stopButton(elsewhere)).toBeHidden()
  await expect(list(page).getByRole('img', { name: 'answering' })).toBeHidden()
  await expect(list(elsewhere).getByRole('img', { name: 'answering' })).toBeHidden()
  await device.close()
})

test('On a phone the conversations are a dialog that keeps the focus until it is closed @phone', async ({
  page,
}, { project }) => {
  test.skip(project.name !== 'phone', 'A column on a wide screen')
  await page.goto('/')
  await makeConversations(page.request, ['Alpha'])
  await page.reload()
  const opener = page.getByRole('button', { name: 'Show conversations' })
  const drawer = page.getByRole('dialog', { name: 'Conversations' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(drawer).toBeVisible()
  await expect(drawer.getByRole('button', { name: 'Hide conversations' })).toBeFocused()
  await expect(page.locator('main')).toHaveJSProperty('inert', true)
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab')
    const outside = 'main :focus, button[aria-controls=sidebar]:focus'
    await expect(page.locator(outside)).toHaveCount(0)
  }
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(opener).toBeFocused()

  await opener.click()
  await choose(page, 'Alpha', 'Rename')
  await page.getByRole('textbox', { name: 'Title' }).press('Escape')
  await expect(drawer).toBeVisible()
  await link(page, 'Alpha').click()
  await expect(drawer).toBeHidden()
  await expect(questions(page)).toHaveText([/Alpha/])
})

test('What is done to a conversation in one tab is seen in another one that has found it by a search', async ({
  page,
  context,
}) => {
  const text = uniqueQuestion('Slowly')
  await page.goto('/')
  await makeConversations(page.request, ['Alpha cells', 'Beta cells'])
  const goOn = await script(text, { answer: 'Many cells.', holdAfter: { chunks: 0 } })
  await page.reload()
  const other = await context.newPage()
  await other.goto('/')
  await other.getByRole('searchbox', { name: 'Search conversations' }).fill('cells')
  await expect(rows(other)).toHaveText(['Beta cells', 'Alpha cells'])

  await link(page, 'Alpha cells').click()
  await choose(page, 'Alpha cells', 'Rename')
  await page.getByRole('textbox', { name: 'Title' }).fill('Gamma')
  await page.keyboard.press('Enter')
  await expect(rows(other)).toHaveText(['Beta cells', 'Gamma'])
  await choose(other, 'Beta cells', 'Rename')
  await other.getByRole('textbox', { name: 'Title' }).fill('Delta')
  await other.keyboard.press('Enter')
  await expect(rows(other)).toHaveText(['Delta', 'Gamma'])

  await send(page, text)
  await expect(list(other).getByRole('img', { name: 'answering' })).toBeVisible()
  await goOn()
  await expect(list(other).getByRole('img', { name: 'answering' })).toBeHidden()
  await choose(page, 'Gamma', 'Delete')
  await page.goto('about:blank')
  await expect(rows(other)).toHaveText(['Delta'])
})

test('The open conversation is renamed, pinned, exported and deleted from its header @phone', async ({
  page,
}, { project }) => {
  const turn = question({ text: 'Alpha' })
  const url = `/c/${turn.conversationId}`
  await page.goto('/')
  await ask(page.request, turn)
  await page.goto(url)
  const heading = page.getByRole('heading', { level: 1 })
  const menu = page.getByRole('button', { name: 'Conversation options' })
  const item = (name: string) => page.getByRole('menuitem', { name, exact: true })
  await expect(heading).toHaveText('Alpha')

  await menu.click()
  await item('Rename').click()
  await expect(page.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await page.keyboard.type('Red blood cells')
  await page.keyboard.press('Enter')
  await expect(heading).toHaveText('Red blood cells')
  await expect(menu).toBeFocused()
  await expect(page).toHaveTitle(/^Red blood cells/)

  await page.keyboard.press('Enter')
  await item('Pin').click()
  await expect(menu).toBeFocused()
  await menu.click()
  await expect(item('Unpin')).toBeInViewport({ ratio: 1 })
  const downloading = page.waitForEvent('download')
  await item('Export as Markdown').click()
  expect((await downloading).suggestedFilename()).toMatch(/\.md$/)

  await menu.click()
  await item('Delete').click()
  await expect(page).toHaveURL('/')
  // On a phone the focus would bring up the keyboard, which covers the undo notice.
  if (project.name !== 'phone') await expect(message(page)).toBeFocused()
  await deleted(page).getByRole('button', { name: 'Undo' }).press('Enter')
  await expect(heading).toHaveText('Red blood cells')
  if (project.name !== 'phone') await expect(link(page, 'Red blood cells')).toBeFocused()

  await test.step('who goes back to it has not deleted it', async () => {
    await menu.click()
    await item('Delete').click()
    await expect(page).toHaveURL('/')
    await page.goBack()
    await expect(deleted(page)).toHaveCount(0)
    await askInPage(page, 'And then?')
    await page.reload()
    await expect(heading).toHaveText('Red blood cells')
  })
})
