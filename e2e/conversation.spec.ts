import { expect, test } from '@playwright/test'
import { drawPicture, script, sentRequests } from './support/api.ts'
import {
  answers,
  askInPage,
  attachments,
  dropFiles,
  message,
  questions,
  send,
  stopButton,
  thinkingButton,
  thinkingPanel,
  uniqueQuestion,
} from './support/thread.ts'

const png = (name: string, data: Buffer) => ({ name, type: 'image/png', data })

test('A person drops two pictures, sees thinking and then the answer, asks on, reloads, and all is there @phone', async ({
  page,
}) => {
  await page.goto('/')
  await dropFiles(page, [
    png('blue.png', await drawPicture(320, 200)),
    png('large.png', await drawPicture(2000, 1000, '#c02020')),
  ])
  await expect(attachments(page)).toHaveCount(2)
  await expect(attachments(page).nth(0)).toContainText('320 × 200')
  await expect(attachments(page).nth(1)).toContainText('tokens')

  const first = uniqueQuestion('How large are these?')
  await script(first, { chunksPerSecond: 100 })
  await send(page, first)
  await expect(thinkingPanel(page)).toBeVisible()
  await expect(answers(page)).toContainText('2 pictures')
  await expect(answers(page).getByRole('table')).toContainText('320 × 200')
  await expect(thinkingButton(page)).toHaveText(/^Thought for/)
  await expect(thinkingPanel(page)).toBeHidden()

  const second = uniqueQuestion('And what did you just say?')
  await askInPage(page, second)
  await expect(answers(page).nth(1)).toContainText('In my previous answer I said')
  const [sent] = await sentRequests(second)
  expect(sent.body.messages).toHaveLength(3)
  expect(JSON.stringify(sent.body)).not.toContain('reasoning')

  await page.reload()
  await expect(questions(page)).toHaveCount(2)
  await expect(questions(page).first().getByRole('img')).toHaveCount(2)
  await expect(answers(page).nth(0).getByRole('table')).toContainText('320 × 200')
  await expect(answers(page).nth(1)).toContainText('In my previous answer I said')
})

test('Pictures come in by the button and by pasting, and go by Remove', async ({ page }) => {
  await page.goto('/')
  const data = await drawPicture(64, 48)
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Attach files' }).click()
  await (await choosing).setFiles({ name: 'picked.png', mimeType: 'image/png', buffer: data })
  await message(page).evaluate((field, encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    const clipboardData = new DataTransfer()
    clipboardData.items.add(new File([bytes], 'pasted.png', { type: 'image/png' }))
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
  }, data.toString('base64'))
  await expect(attachments(page)).toHaveCount(2)
  await page.getByRole('button', { name: 'Remove picked.png' }).click()
  await expect(attachments(page)).toHaveCount(1)
  await expect(attachments(page)).toContainText('pasted.png')
})

test('A draft and its pictures survive a reload', async ({ page }) => {
  await page.goto('/')
  await dropFiles(page, [png('kept.png', await drawPicture(64, 48))])
  await expect(attachments(page)).toContainText('64 × 48')
  await message(page).fill('Not sent yet')
  await page.reload()
  await expect(message(page)).toHaveValue('Not sent yet')
  await expect(attachments(page)).toContainText('kept.png')
})

test('The thinking opens by itself, folds when the answer begins, and obeys its reader from then on', async ({
  page,
}) => {
  const text = uniqueQuestion('Think for a while')
  const holdAfter = { in: 'reasoning', chunks: 10 }
  const pace = { reasoningChunks: 30, answerChunks: 50, chunksPerSecond: 20 }
  const goOn = await script(text, { ...pace, holdAfter })
  await page.goto('/')
  await send(page, text)
  await expect(thinkingButton(page)).toHaveText(/^Thinking… \d+ s$/)
  await expect(thinkingButton(page)).toHaveAttribute('aria-expanded', 'true')
  await expect(thinkingPanel(page)).not.toBeEmpty()
  await goOn()
  await expect(thinkingButton(page)).toHaveText(/^Thought for \d+ s$/)
  await expect(thinkingPanel(page)).toBeHidden()
  await thinkingButton(page).click()
  await expect(thinkingPanel(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  await expect(thinkingPanel(page)).toBeVisible()
  await page.reload()
  await expect(thinkingPanel(page)).toBeVisible()
})

test('A reader who folds the thinking while it runs keeps it folded', async ({ page }) => {
  const text = uniqueQuestion('Fold me')
  const goOn = await script(text, { holdAfter: { in: 'reasoning', chunks: 5 } })
  await page.goto('/')
  await send(page, text)
  await thinkingButton(page).click()
  await expect(thinkingPanel(page)).toBeHidden()
  await goOn()
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  await expect(thinkingPanel(page)).toBeHidden()
})

test('Stop keeps what there is, says so, and the composer is free again', async ({ page }) => {
  const text = uniqueQuestion('Go on and on')
  await script(text, { reasoningChunks: 5, answerChunks: 3000, chunksPerSecond: 40 })
  await page.goto('/')
  await send(page, text)
  await expect(answers(page).locator('p').first()).not.toBeEmpty()
  await stopButton(page).click()
  await expect(page.getByText('You stopped this answer.')).toBeVisible()
  await expect(stopButton(page)).toBeHidden()
  await page.reload()
  await expect(page.getByText('You stopped this answer.')).toBeVisible()
})

test('An answer that nobody watched is there when its tab is opened again', async ({ context }) => {
  const text = uniqueQuestion('Close the tab')
  await script(text, { reasoning: 'Hm.', answer: 'Still here.', firstByteDelayMs: 3000 })
  const tab = await context.newPage()
  await tab.goto('/')
  await send(tab, text)
  await expect(tab).toHaveURL(/\/c\//)
  await expect(stopButton(tab)).toBeVisible()
  const url = tab.url()
  await tab.close()
  const again = await context.newPage()
  await again.goto(url)
  await expect(answers(again)).toContainText('Still here.')
})

test('Enter twice sends once; Shift and Enter make a new line', async ({ page }) => {
  const text = uniqueQuestion('Only once')
  await page.goto('/')
  await message(page).fill(text)
  await message(page).press('Shift+Enter')
  await message(page).pressSequentially('second line')
  await message(page).press('Enter')
  await message(page).press('Enter')
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  await expect(questions(page)).toHaveCount(1)
  await expect(questions(page)).toContainText('second line')
  expect(await sentRequests(text)).toHaveLength(1)
})

test('Copy answer copies the Markdown', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = uniqueQuestion('Copy this')
  await script(text, { answer: '**bold** and \\( x^2 \\)' })
  await page.goto('/')
  await askInPage(page, text)
  await page.getByRole('button', { name: 'Copy answer' }).click()
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe('**bold** and \\( x^2 \\)')
})

test('A new conversation is in view as soon as it is asked for, and so is the old one again', async ({
  page,
}) => {
  await page.goto('/')
  await askInPage(page, uniqueQuestion('Something old'))
  const shown = (press: HTMLElement) => {
    press.click()
    // What comes of a press is rendered before anything else can be done.
    return Promise.resolve().then(() => document.querySelectorAll('main article').length)
  }
  expect(await page.getByRole('button', { name: 'New conversation' }).evaluate(shown)).toBe(0)
  const old = page.getByRole('navigation', { name: 'Conversations' }).getByRole('link')
  expect(await old.first().evaluate(shown)).toBe(2)
})

test('Conversations are listed, the newest first, and open again', async ({ page }) => {
  const [first, second] = [uniqueQuestion('First talk'), uniqueQuestion('Second talk')]
  await page.goto('/')
  await askInPage(page, first)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await askInPage(page, second)
  const list = page.getByRole('navigation', { name: 'Conversations' }).getByRole('link')
  await expect(list.filter({ hasText: 'talk' })).toHaveText([
    new RegExp(second.slice(0, 11)),
    new RegExp(first.slice(0, 10)),
  ])
  await list.filter({ hasText: 'First talk' }).click()
  await expect(questions(page)).toContainText(first)
  await expect(page).toHaveTitle(`${first} · QVQ Chat`)
  await page.goBack()
  await expect(questions(page)).toContainText(second)
})
