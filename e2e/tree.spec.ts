import { randomUUID } from 'node:crypto'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { ask, question, script, uploadPicture } from './support/api.ts'
import {
  alerts,
  askInPage,
  message,
  questions,
  send,
  stopButton,
  uniqueQuestion,
} from './support/thread.ts'

const versions = (page: Page) => page.getByRole('group', { name: 'Versions' })
const edited = (page: Page) => page.getByRole('textbox', { name: 'Edited question' })
const button = (page: Page, name: string) => page.getByRole('button', { name })

interface Path {
  conversationId: string
  /** What the first of them follows; absent for a new root. */
  parentId?: string
  texts: string[]
}

/** Asks questions of a conversation one after another; the ids of their turns. */
async function askPath(request: APIRequestContext, { conversationId, parentId, texts }: Path) {
  const ids: string[] = []
  for (const text of texts) {
    const turn = question({ conversationId, parentId: ids.at(-1) ?? parentId ?? null, text })
    const response = await ask(request, turn)
    expect(response.ok()).toBe(true)
    await response.body()
    ids.push(turn.id)
  }
  return ids
}

/** The ids of turns that the page asks the server to remember as the end of the path in view. */
function watchHeads(page: Page) {
  const heads: string[] = []
  page.on('request', (request) => {
    if (request.method() === 'PATCH') heads.push(request.postDataJSON().headTurnId)
  })
  return heads
}

test('Retry and Edit question make versions; the reader switches both ways, and a reload shows the same @phone', async ({
  page,
}) => {
  const text = uniqueQuestion('What is it?')
  await page.goto('/')
  const conversationId = randomUUID()
  const attachmentIds = [await uploadPicture(page.request)]
  await ask(page.request, question({ conversationId, text, attachmentIds }))
  await page.goto(`/c/${conversationId}`)
  await askInPage(page, 'And then?')
  await expect(versions(page)).toHaveCount(0)

  await button(page, 'Retry').first().click()
  await expect(versions(page)).toContainText('2 / 2')
  await expect(questions(page)).toHaveCount(1)
  await expect(button(page, 'Copy answer')).toHaveCount(1)

  await button(page, 'Edit question').click()
  await edited(page).press('Escape')
  await expect(button(page, 'Edit question')).toBeFocused()
  await page.keyboard.press('Enter')
  await button(page, 'Remove picture.png').click()
  await edited(page).fill('')
  await edited(page).press('Enter')
  await expect(alerts(page)).toContainText('Write a question first')
  await edited(page).fill('In other words')
  await page.reload()
  await expect(edited(page)).toHaveValue('In other words')
  await expect(button(page, 'Remove picture.png')).toBeHidden()
  await edited(page).press('Shift+Enter')
  await edited(page).press('Enter')
  await expect(versions(page)).toContainText('3 / 3')
  await expect(questions(page)).toHaveText('In other words')
  await expect(questions(page).getByRole('img')).toHaveCount(0)

  await button(page, 'Previous version').click()
  await button(page, 'Previous version').press('Enter')
  await expect(versions(page)).toContainText('1 / 3')
  await expect(button(page, 'Previous version')).toBeFocused()
  await expect(button(page, 'Previous version')).toBeDisabled()
  await expect(questions(page).nth(1)).toContainText('And then?')
  await button(page, 'Next version').click()
  await expect(versions(page)).toContainText('2 / 3')
  await expect(questions(page)).toContainText([text])
  await page.reload()
  await expect(versions(page)).toContainText('2 / 3')
})

test('A question asked from an earlier answer leaves the later ones, and another browser of the owner sees the same path', async ({
  page,
  browser,
}) => {
  await page.goto('/')
  const conversationId = randomUUID()
  await askPath(page.request, { conversationId, texts: ['One', 'Two', 'Three'] })
  await page.goto(`/c/${conversationId}`)
  await expect(button(page, 'Ask from here')).toHaveCount(2)
  await button(page, 'Ask from here').first().click()
  await expect(questions(page)).toHaveText('One')
  await expect(message(page)).toBeFocused()
  await expect(page.getByText('Later questions not shown: 2')).toBeVisible()
  await button(page, 'Show them').click()
  await expect(questions(page)).toHaveText(['One', 'Two', 'Three'])

  await button(page, 'Ask from here').first().click()
  await askInPage(page, 'Another two')
  await expect(questions(page)).toHaveText(['One', 'Another two'])
  const context = await browser.newContext({
    storageState: await page.context().storageState(),
    locale: 'en-US',
  })
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(questions(other)).toHaveText(['One', 'Another two'])
  await button(other, 'Previous version').click()
  await expect(questions(other)).toHaveText(['One', 'Two', 'Three'])
  await context.close()
  await page.reload()
  await expect(questions(page)).toHaveText(['One', 'Two', 'Three'])
})

test('An answer in another version is told of, shown, and stopped from here; an open edit outlives it', async ({
  page,
}) => {
  const text = uniqueQuestion('Slowly')
  await page.goto('/')
  const conversationId = randomUUID()
  await askPath(page.request, { conversationId, texts: [text] })
  await script(text, { reasoning: 'Hm.', answerChunks: 3_000, chunksPerSecond: 20 })
  await page.goto(`/c/${conversationId}`)
  await button(page, 'Retry').click()
  await expect(stopButton(page)).toBeVisible()
  await button(page, 'Previous version').click()
  await expect(page.getByText('in another version of this conversation')).toBeVisible()
  await button(page, 'Show it').click()
  await expect(versions(page)).toContainText('2 / 2')
  await button(page, 'Previous version').click()

  await button(page, 'Edit question').click()
  await edited(page).fill('Kept words')
  await edited(page).press('Enter')
  await expect(alerts(page)).toContainText('still being answered')
  await stopButton(page).click()
  await expect(page.getByText('in another version of this conversation')).toBeHidden()
  await expect(edited(page)).toHaveValue('Kept words')
  await edited(page).press('Enter')
  await expect(versions(page)).toContainText('3 / 3')
  await expect(questions(page)).toHaveText('Kept words')
})

test("A turn's link leads to its version and marks it, also back and forward; an unknown one changes nothing", async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  const conversationId = randomUUID()
  const [root = ''] = await askPath(page.request, { conversationId, texts: ['Root'] })
  const below = { conversationId, parentId: root }
  const [left = ''] = await askPath(page.request, { ...below, texts: ['Left', 'Left below'] })
  const [right = ''] = await askPath(page.request, { ...below, texts: ['Right'] })
  const heads = watchHeads(page)

  await page.goto(`/c/${conversationId}#${randomUUID()}`)
  await expect(questions(page)).toHaveText(['Root', 'Right'])
  await expect(versions(page)).toContainText('2 / 2')
  await page.goto(`/c/${conversationId}#${right}`)
  await expect(page.locator(`[id="${right}"]`)).toBeFocused()
  expect(heads).toEqual([])
  await page.goto(`/c/${conversationId}#${left}`)
  await expect(questions(page)).toHaveText(['Root', 'Left', 'Left below'])
  await expect(page.locator(`[id="${left}"]`)).toBeFocused()
  await expect(page.locator(`[id="${left}"]`)).toBeInViewport()
  await page.goBack()
  await expect(questions(page)).toHaveText(['Root', 'Right'])
  await page.goForward()
  await expect(questions(page)).toHaveText(['Root', 'Left', 'Left below'])

  await button(page, 'Next version').click()
  await expect(page).toHaveURL(/\/c\/[^#]+$/)
  await button(page, 'Copy link to this question').last().click()
  await expect(page.getByText('Link copied')).toBeAttached()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(new URL(copied).hash).toBe(`#${right}`)
})

test('Of a long conversation the end is shown at once, and the rest as the reader comes to it', async ({
  page,
}) => {
  await page.goto('/')
  const conversationId = randomUUID()
  const texts = Array.from({ length: 60 }, (_, index) => `Question ${index}.`)
  await script('Question ', {
    reasoning: 'Hm.',
    answer: 'A line.\n\nAnother.',
    chunksPerSecond: 1_000,
  })
  const [first = '', second = ''] = await askPath(page.request, { conversationId, texts })
  await page.route('**/api/conversations/*', (route) => route.abort())
  await page.goto(`/c/${conversationId}`)
  await expect(questions(page).last()).toHaveText('Question 59.')
  await expect(questions(page)).toHaveCount(20)
  await page.unrouteAll()
  await page.reload()
  await expect(questions(page).last()).toBeInViewport()
  await expect(async () => {
    await page.getByRole('region', { name: 'Thread' }).hover()
    await page.mouse.wheel(0, -20_000)
    await expect(questions(page).first()).toHaveText('Question 0.', { timeout: 500 })
  }).toPass()
  await expect(questions(page)).toHaveCount(60)

  await page.goto('/')
  await page.goto(`/c/${conversationId}#${second}`)
  await expect(page.locator(`[id="${second}"]`)).toBeFocused()
  await expect(questions(page).filter({ hasText: /^Question 1\.$/ })).toBeInViewport()
  await expect(page.locator(`[id="${first}"]`)).toBeAttached()
  await expect(questions(page).last()).not.toHaveText('Question 59.')
  await expect(async () => {
    await page.getByRole('region', { name: 'Thread' }).hover()
    await page.mouse.wheel(0, 2_000)
    await expect(questions(page).last()).toHaveText('Question 59.', { timeout: 500 })
  }).toPass()
  await expect(questions(page)).toHaveCount(60)

  await page.goto('/')
  await page.goto(`/c/${conversationId}#${second}`)
  await expect(page.locator(`[id="${second}"]`)).toBeFocused()
  await button(page, 'Jump to latest').click()
  await expect(questions(page).last()).toHaveText('Question 59.')
  await expect(questions(page).last()).toBeInViewport()
  await expect(button(page, 'Jump to latest')).toBeHidden()

  await page.goto('/')
  await page.goto(`/c/${conversationId}#${second}`)
  await expect(page.locator(`[id="${second}"]`)).toBeFocused()
  await send(page, 'Asked from the very end')
  await expect(questions(page).last()).toHaveText('Asked from the very end')
  await expect(button(page, 'Jump to latest')).toBeHidden()
})
