import { expect, test } from '@playwright/test'
import { drawPicture, script, sentRequests } from './support/api.ts'
import { test as testInOneTab } from './support/one-tab.ts'
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

for (const [what, behaviour, sentence] of [
  ['A wrong key', { refusal: 'invalid-key' }, /does not accept this server's key/],
  ['An overdue account', { refusal: 'arrearage' }, /has suspended this account/],
  ['A retired model', { refusal: 'model-not-found' }, /This model is not available/],
  [
    'A refused picture',
    { refusal: 'inspection-image' },
    /refused this question or one of its pictures/,
  ],
  ['A broken stream', { resetAfter: { chunks: 8 } }, /connection to the model service broke/],
  ['An answer that never comes', { reasoningOnly: true }, /gave no final answer/],
] as const) {
  testInOneTab(`${what} is said in words, and Retry asks again`, async ({ page }) => {
    const text = uniqueQuestion(what)
    await script(text, { ...behaviour, times: 1 })
    await send(page, text)
    await expect(alerts(page)).toContainText(sentence)
    await page.getByRole('button', { name: 'Retry' }).click()
    await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
    await expect(alerts(page)).toHaveCount(0)
    await expect(questions(page)).toHaveCount(1)
    expect(await sentRequests(text)).toHaveLength(2)
    await page.reload()
    await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
    await expect(alerts(page)).toHaveCount(0)
  })
}

test('A dead service is tried three times, then said in words; nothing typed is lost', async ({
  page,
}) => {
  const text = uniqueQuestion('Is anybody there?')
  await script(text, { refuseConnection: true, times: 3 })
  await page.goto('/')
  await send(page, text)
  await expect(alerts(page)).toContainText('The model service cannot be reached.')
  await expect(questions(page)).toContainText(text)
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
})

test('While the server waits for a busy service, the page says so', async ({ page }) => {
  const text = uniqueQuestion('Busy for three seconds')
  await script(text, { refusal: 'rate-quota', headers: { 'retry-after': '3' }, times: 1 })
  await page.goto('/')
  await send(page, text)
  await expect(page.getByRole('status').filter({ hasText: 'service is busy' })).toBeVisible()
  await expect(page.getByText(/Trying again in \d s/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
})

test('A question sent without a network stays in the composer, pictures and all', async ({
  page,
  context,
}) => {
  await page.goto('/')
  await dropFiles(page, [{ name: 'a.png', type: 'image/png', data: await drawPicture(64, 48) }])
  await expect(attachments(page)).toContainText('64 × 48')
  await context.setOffline(true)
  const text = uniqueQuestion('Offline')
  await send(page, text)
  await expect(alerts(page)).toContainText('could not be reached')
  await expect(message(page)).toHaveValue(text)
  await expect(attachments(page)).toHaveCount(1)
  await context.setOffline(false)
  await askInPage(page, text)
  await expect(answers(page)).toContainText('1 picture')
})

test('Two tabs that ask at once: one is answered, the other keeps its draft and says why', async ({
  context,
}) => {
  const [opening, slow, second] = ['Open', 'Slow', 'Second'].map(uniqueQuestion)
  await script(slow ?? '', { reasoningChunks: 5, answerChunks: 3000, chunksPerSecond: 40 })
  const one = await context.newPage()
  await one.goto('/')
  await askInPage(one, opening ?? '')
  const other = await context.newPage()
  await other.goto(one.url())
  await message(other).fill(second ?? '')
  await send(one, slow ?? '')
  await expect(one.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  await message(other).press('Enter')
  await expect(alerts(other)).toContainText('still being answered')
  await expect(message(other)).toHaveValue(second ?? '')
  await one.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(one.getByText('You stopped this answer.')).toBeVisible()
})

test('Files that cannot be taken are refused one by one, in words, and the good one stays', async ({
  page,
}) => {
  await page.goto('/')
  await dropFiles(page, [
    { name: 'good.png', type: 'image/png', data: await drawPicture(64, 48) },
    { name: 'text.png', type: 'image/png', data: Buffer.from('only text') },
    { name: 'dot.png', type: 'image/png', data: await drawPicture(8, 8) },
    { name: 'line.png', type: 'image/png', data: await drawPicture(3000, 10) },
  ])
  const item = (name: string) => attachments(page).filter({ hasText: name })
  await expect(item('text.png').getByRole('alert')).toContainText('not a picture or video')
  await expect(item('dot.png').getByRole('alert')).toContainText('8 × 8 pixels')
  await expect(item('line.png').getByRole('alert')).toContainText('3000 × 10 pixels')
  await expect(item('good.png')).toContainText('64 × 48')
  for (const name of ['text.png', 'dot.png', 'line.png']) {
    await page.getByRole('button', { name: `Remove ${name}` }).click()
  }
  await askInPage(page, uniqueQuestion('What is left?'))
  await expect(answers(page)).toContainText('64 × 48')
})

test('An upload that breaks off goes on by itself', async ({ page }) => {
  let broken = 0
  await page.route('**/api/uploads/*', (route) =>
    route.request().method() === 'PATCH' && broken++ < 1 ? route.abort() : route.continue(),
  )
  await page.goto('/')
  await dropFiles(page, [{ name: 'cut.png', type: 'image/png', data: await drawPicture(640, 480) }])
  await expect(attachments(page)).toContainText('640 × 480')
  expect(broken).toBeGreaterThan(1)
})

test('An empty question is not sent, and the page says why', async ({ page }) => {
  await page.goto('/')
  await message(page).fill('   ')
  await message(page).press('Enter')
  await expect(alerts(page)).toContainText('Write a question first.')
  await expect(questions(page)).toHaveCount(0)
})

test('An unknown conversation is a page that says so', async ({ page }) => {
  const response = await page.goto('/c/00000000-0000-4000-8000-000000000000')
  expect(response?.status()).toBe(404)
  await expect(page.getByText('There is nothing here')).toBeVisible()
})
