import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { script } from './support/api.ts'
import { askInPage, thinkingButton, thinkingPanel, uniqueQuestion } from './support/thread.ts'

const thought = 'First I look.\nThen I 数 to three.'

/** The server's log lives for minutes; to the page this is how it looks once that is over. */
const forgetOnServer = (page: Page) =>
  page.context().route('**/api/turns/*/stream', (route) => route.fulfill({ status: 204 }))

const keptTurns = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name)
    if (!names.includes('kept-thinking')) return 0
    const opened = indexedDB.open('kept-thinking')
    await new Promise((resolve) => opened.addEventListener('success', resolve))
    const store = opened.result.transaction('turns').objectStore('turns')
    const counted = store.count()
    await new Promise((resolve) => counted.addEventListener('success', resolve))
    opened.result.close()
    return counted.result
  })

async function askAndOpen(page: Page) {
  const text = uniqueQuestion('What do you think?')
  await script(text, { reasoning: [thought], answer: 'Three.' })
  await askInPage(page, text)
  await expect(thinkingButton(page)).toHaveText(/^Thought for/)
  await thinkingButton(page).click()
}

test('Thinking is not kept unless its reader says so: then nobody has it once the server forgot it', async ({
  page,
}) => {
  await page.goto('/')
  await askAndOpen(page)
  await expect(thinkingPanel(page)).toContainText('Not kept: the server forgets it')
  await expect(
    page.getByRole('switch', { name: 'Keep thinking in this browser' }),
  ).not.toBeChecked()
  expect(await keptTurns(page)).toBe(0)

  await forgetOnServer(page)
  await page.reload()
  await expect(thinkingPanel(page)).toContainText('The server does not keep the thinking')
  await expect(thinkingPanel(page)).not.toContainText('First I look.')
})

test('Kept thinking outlives the server’s memory, in this browser only, and can be saved and forgotten', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await askAndOpen(page)
  await page.getByRole('switch', { name: 'Keep thinking in this browser' }).click()
  await expect(thinkingPanel(page)).toContainText('Kept in this browser only.')

  await test.step('the next turn is kept at its end, unopened', async () => {
    const text = uniqueQuestion('And again?')
    await script(text, { reasoning: ['Once more.'], answer: 'Four.' })
    await askInPage(page, text)
    await expect.poll(() => keptTurns(page)).toBe(2)
  })

  await forgetOnServer(page)
  await page.reload()
  await expect(thinkingPanel(page)).toContainText('First I look.')
  await expect(thinkingPanel(page)).toContainText('Kept in this browser only.')

  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download thinking' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toMatch(/^What do you think .*thinking [0-9a-f]{8}\.txt$/)
  expect(await readFile(await download.path(), 'utf8')).toBe(thought)
  await page.getByRole('button', { name: 'Copy thinking' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(thought)

  await page.getByRole('button', { name: 'Forget this' }).click()
  await expect(thinkingPanel(page)).toContainText('Not kept')
  expect(await keptTurns(page)).toBe(1)

  await page.goto('/settings')
  const section = page.getByRole('region', { name: 'Thinking' })
  await expect(section.getByRole('switch')).toBeChecked()
  await expect(section).toContainText('Turns whose thinking is kept: 1, about 10 B in all.')
  await section.getByRole('button', { name: 'Forget all thinking' }).click()
  await page.getByRole('button', { name: 'Forget it' }).click()
  await expect(section).toContainText('No thinking is kept.')
  expect(await keptTurns(page)).toBe(0)
})

test('Another browser of the same owner does not have what this one keeps', async ({
  page,
  context,
  browser,
}) => {
  await page.addInitScript(() => localStorage.setItem('keep-thinking', 'yes'))
  await page.goto('/')
  await askAndOpen(page)
  await expect(thinkingPanel(page)).toContainText('Kept in this browser only.')
  const other = await browser.newContext()
  await other.addCookies(await context.cookies())
  const elsewhere = await other.newPage()
  await forgetOnServer(elsewhere)
  await elsewhere.goto(page.url())
  await thinkingButton(elsewhere).click()
  await expect(thinkingPanel(elsewhere)).toContainText('The server does not keep the thinking')
  await expect(thinkingPanel(elsewhere)).not.toContainText('First I look.')
  await other.close()
})

test('Where the browser refuses to keep thinking it says so, and everything else works', async ({
  page,
}) => {
  await page.addInitScript(() => {
    localStorage.setItem('keep-thinking', 'yes')
    IDBFactory.prototype.open = () => {
      throw new DOMException('Private', 'InvalidStateError')
    }
  })
  await page.goto('/')
  await askAndOpen(page)
  await expect(thinkingPanel(page)).toContainText('First I look.')
  await expect(thinkingPanel(page)).toContainText('This browser keeps nothing here')
  await page.goto('/settings')
  await expect(page.getByRole('region', { name: 'Thinking' })).toContainText('keeps nothing here')
})
