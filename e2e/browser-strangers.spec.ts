import { test as base, expect, type Page } from '@playwright/test'
import { script } from './support/api.ts'
import {
  answers,
  askInPage,
  questions,
  send,
  stopButton,
  uniqueQuestion,
} from './support/thread.ts'

/** `page` is the owner's browser, `stranger` another person's. */
const test = base.extend<{ stranger: Page }>({
  stranger: async ({ browser }, use) => {
    const context = await browser.newContext({ locale: 'en-US' })
    await use(await context.newPage())
    await context.close()
  },
})

/** The page says that there is nothing, and shows nothing of anybody's. */
async function expectNothing(stranger: Page, url: string) {
  await stranger.goto(url)
  await expect(stranger.getByRole('heading', { name: 'There is nothing here' })).toBeVisible()
  await expect(questions(stranger)).toHaveCount(0)
  await expect(answers(stranger)).toHaveCount(0)
}

test('No version of an answer is there for a stranger, who has its address', async ({
  page,
  stranger,
}) => {
  await page.goto('/')
  await askInPage(page, uniqueQuestion('Which version?'))
  const first = page.url()
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('button', { name: 'Previous version' })).toBeVisible()
  for (const url of new Set([first, page.url()])) await expectNothing(stranger, url)
})

test('A running answer is neither seen nor stopped by a stranger, and its owner gets it whole', async ({
  page,
  stranger,
}) => {
  const text = uniqueQuestion('Who else listens?')
  const holdAfter = { in: 'reasoning', chunks: 5 }
  const goOn = await script(text, { holdAfter, answer: 'Only its owner.' })
  await page.goto('/')
  await send(page, text)
  await expect(stopButton(page)).toBeVisible()
  await expect(page).toHaveURL(/\/c\//)
  await expectNothing(stranger, page.url())
  await expect(stopButton(stranger)).toHaveCount(0)
  await goOn()
  await expect(answers(page)).toContainText('Only its owner.')
})

test('A stranger’s list is empty, and a search finds nothing of an owner’s', async ({
  page,
  stranger,
}) => {
  const text = uniqueQuestion('Findable')
  await page.goto('/')
  await askInPage(page, text)
  await page.getByRole('searchbox').fill(text)
  const list = (each: Page) => each.getByRole('navigation', { name: 'Conversations' })
  await expect(list(page).getByRole('link')).toHaveCount(1)
  await stranger.goto('/')
  await expect(list(stranger)).toContainText('Your conversations will be listed here.')
  await stranger.getByRole('searchbox').fill(text)
  await expect(list(stranger).getByRole('status')).toContainText(text)
  await expect(list(stranger).getByRole('link')).toHaveCount(0)
})

test('Thinking that the server still has is not shown to a stranger', async ({
  page,
  stranger,
}) => {
  const text = uniqueQuestion('Think in private')
  await script(text, { reasoning: 'PRIVATE-THOUGHT', answer: 'Done.' })
  await page.goto('/')
  await askInPage(page, text)
  await expectNothing(stranger, page.url())
  await expect(stranger.getByText('PRIVATE-THOUGHT')).toHaveCount(0)
})

test('The address of a turn leads its owner to it, and a stranger nowhere', async ({
  page,
  stranger,
}) => {
  const text = uniqueQuestion('Where am I?')
  await page.goto('/')
  await askInPage(page, text)
  const id = await questions(page)
    .first()
    .evaluate((element) => element.closest('[id]')?.id)
  const url = `${page.url()}#${id}`
  await page.goto(url)
  await expect(questions(page)).toContainText(text)
  await expectNothing(stranger, url)
})
