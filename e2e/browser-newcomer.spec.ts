import { expect, test } from '@playwright/test'
import { drawPicture, sentRequests } from './support/api.ts'
import {
  alerts,
  answers,
  askInPage,
  attachments,
  dropFiles,
  message,
  questions,
  send,
  uniqueQuestion,
} from './support/thread.ts'

test('A question cannot be sent before the conversation it follows is there', async ({ page }) => {
  const [first, second] = [uniqueQuestion('Early history'), uniqueQuestion('Too early')]
  await page.goto('/')
  await askInPage(page, first)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.reload()
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/conversations/*', (route) => held.then(() => route.continue()))
  await page.getByRole('link', { name: /Early history/ }).click()
  await message(page).fill(second)
  await message(page).press('Enter')
  await expect(page.getByRole('button', { name: 'Send' })).toBeDisabled()
  answer()
  await expect(questions(page)).toContainText(first)
  await message(page).press('Enter')
  await expect(questions(page)).toHaveCount(2)
  await expect.poll(async () => (await sentRequests(second)).length).toBe(1)
  expect((await sentRequests(second))[0].body.messages).toHaveLength(3)
})

test('A conversation that could not be loaded is loaded again at a click', async ({ page }) => {
  const text = uniqueQuestion('Load me later')
  await page.goto('/')
  await askInPage(page, text)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.reload()
  await page.route('**/api/conversations/*', (route) => route.abort())
  await page.getByRole('link', { name: /Load me later/ }).click()
  await expect(alerts(page)).toContainText('could not be reached')
  await page.unroute('**/api/conversations/*')
  await page.getByRole('button', { name: 'Load again' }).click()
  await expect(answers(page)).toHaveCount(1)
})

test('A picture that the server no longer has is marked, not sent', async ({ page }) => {
  await page.goto('/')
  await dropFiles(page, [{ name: 'a.png', type: 'image/png', data: await drawPicture(64, 48) }])
  await expect(attachments(page)).toContainText('64 × 48')
  // The draft is kept a moment after it changed.
  const keptId = async () => {
    const stored = await page.evaluate(() => JSON.stringify(localStorage))
    return /"id\\+":\\+"([0-9a-f-]{36})/.exec(stored)?.[1]
  }
  await expect.poll(keptId).toBeDefined()
  const response = await page.request.delete(`/api/attachments/${await keptId()}`)
  expect(response.status()).toBe(204)
  await page.reload()
  await expect(attachments(page).getByRole('alert')).toContainText('no longer on the server')
  await page.getByRole('button', { name: 'Remove a.png' }).click()
  await askInPage(page, uniqueQuestion('Without it'))
})

test('After the first question one can type on', async ({ page }) => {
  await page.goto('/')
  await message(page).fill(uniqueQuestion('Type on'))
  await message(page).press('Enter')
  await expect(page).toHaveURL(/\/c\//)
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  await page.keyboard.type('and then')
  await expect(message(page)).toHaveValue('and then')
})

test('A double click on Send does not stop what it asked for', async ({ page }) => {
  await page.goto('/')
  await message(page).fill(uniqueQuestion('Click twice'))
  await page.getByRole('button', { name: 'Send' }).dblclick({ delay: 60 })
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  await expect(page.getByText('You stopped this answer.')).toBeHidden()
})

test('A sample takes the place of the last one, and never of what was typed', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /Solve a geometry problem/ }).click()
  await expect(attachments(page)).toContainText('geometry.png')
  await page.getByRole('button', { name: /Read a chart/ }).dblclick()
  await expect(attachments(page)).toHaveCount(1)
  await expect(attachments(page)).toContainText('chart.png')
  await expect(message(page)).toHaveValue(/quarter/)
  await message(page).fill('My own words')
  await page.getByRole('button', { name: /Complete a pattern/ }).click()
  await expect(attachments(page)).toContainText('pattern.png')
  await expect(message(page)).toHaveValue('My own words')
})

test('A picture opens large, and a click beside it closes it', async ({ page }) => {
  await page.goto('/')
  await dropFiles(page, [{ name: 'b.png', type: 'image/png', data: await drawPicture(64, 48) }])
  await expect(attachments(page)).toContainText('64 × 48')
  await send(page, uniqueQuestion('Open it'))
  await page.getByRole('button', { name: 'Open b.png' }).click()
  const dialog = page.getByRole('dialog', { name: 'b.png' })
  await expect(dialog.getByRole('img')).toBeVisible()
  await page.mouse.click(20, 400)
  await expect(dialog).toBeHidden()
})
