import { randomUUID } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { ask, drawPicture, question, script, sentRequests, uploadFile } from './support/api.ts'
import {
  answers,
  askInPage,
  attachments,
  dropFiles,
  questions,
  send,
  uniqueQuestion,
} from './support/thread.ts'

const gauge = (page: Page) => page.getByRole('meter', { name: 'Context' })
const requestDialog = (page: Page) => page.getByRole('dialog', { name: 'What will be sent' })
const openRequest = (page: Page) =>
  page.getByRole('button', { name: /Show what will be sent/ }).click()

async function dropPicture(page: Page, width: number, height: number, name = 'picture.png') {
  const before = await attachments(page).count()
  await dropFiles(page, [{ name, type: 'image/png', data: await drawPicture(width, height) }])
  await expect(attachments(page)).toHaveCount(before + 1)
  await expect(attachments(page).last()).toContainText('tokens')
}

const gaugeTokens = async (page: Page) => Number(await gauge(page).getAttribute('value'))

test('The gauge counts pictures as the service does, for this question and the history', async ({
  page,
}) => {
  await page.goto('/')
  expect(await gaugeTokens(page)).toBeLessThan(50)
  await dropPicture(page, 1920, 1080)
  await dropPicture(page, 640, 480, 'second.png')
  await expect.poll(() => gaugeTokens(page)).toBeGreaterThan(1224)
  const before = await gaugeTokens(page)
  const text = uniqueQuestion('What do these cost?')
  await script(text, { answer: 'Little.' })
  await askInPage(page, text)
  await answers(page).getByText('tokens in').click()
  const pictures = Number(
    (await answers(page).getByRole('definition').nth(1).textContent())?.replace(/\D/g, ''),
  )
  expect(pictures).toBe(1224 + 393)
  expect(Math.abs(before - pictures) / pictures).toBeLessThan(0.05)
  // The next request repeats both pictures and the answer.
  expect(await gaugeTokens(page)).toBeGreaterThanOrEqual(pictures)
})

test('What will be sent is shown message by message, without any thinking', async ({ page }) => {
  await page.goto('/')
  await dropPicture(page, 640, 480, 'chart.png')
  const text = uniqueQuestion('What is in the chart?')
  await script(text, { reasoning: 'CANARY-THOUGHT', answer: 'Four bars.' })
  await askInPage(page, text)
  await page.getByRole('textbox', { name: 'Message' }).fill('And the tallest?')
  await openRequest(page)
  const messages = requestDialog(page)
    .getByRole('listitem')
    .filter({ has: page.locator('h3') })
  await expect(messages).toHaveCount(3)
  await expect(messages.nth(0)).toContainText('chart.png')
  await expect(messages.nth(0)).toContainText('640 × 480')
  await expect(messages.nth(0)).toContainText('393 tokens')
  await expect(messages.nth(1)).toContainText('Four bars.')
  await expect(messages.nth(2)).toContainText('And the tallest?')
  await expect(requestDialog(page)).not.toContainText('CANARY-THOUGHT')
  await page.keyboard.press('Escape')
  await expect(requestDialog(page)).toBeHidden()
})

test('A picture that was left out is not sent again, and can be taken back', async ({ page }) => {
  await page.goto('/')
  await dropPicture(page, 640, 480, 'secret.png')
  await askInPage(page, uniqueQuestion('Look at this'))
  const toggle = questions(page).getByRole('button', {
    name: 'Leave out of later questions: secret.png',
  })
  const full = await gaugeTokens(page)
  await toggle.click()
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => gaugeTokens(page)).toBe(full - 393)
  const without = uniqueQuestion('Without the picture')
  await askInPage(page, without)
  const [request] = await sentRequests(without)
  expect(JSON.stringify(request.body)).not.toContain('image/png')
  await toggle.first().click()
  const again = uniqueQuestion('With the picture')
  await askInPage(page, again)
  const [second] = await sentRequests(again)
  expect(JSON.stringify(second.body)).toContain('image/png')
})

test('The same question goes over both protocols: compatible, and native in high resolution', async ({
  page,
}) => {
  const compatible = uniqueQuestion('How large is it?')
  await page.goto('/')
  await dropPicture(page, 1600, 1200)
  await askInPage(page, compatible)
  await page.getByRole('switch', { name: 'High resolution' }).click()
  await page.getByRole('button', { name: 'New conversation' }).click()
  const native = uniqueQuestion('How large is it in high resolution?')
  await dropPicture(page, 1600, 1200)
  await askInPage(page, native)

  const [first] = await sentRequests(compatible)
  const [second] = await sentRequests(native)
  expect(first.transport).toBe('compatible')
  expect(first.body.messages.at(-1).content).toMatchObject([
    { type: 'image_url', image_url: { url: { mediaType: 'image/png', width: 1148 } } },
    { type: 'text', text: compatible },
  ])
  expect(second.transport).toBe('native')
  expect(second.body.parameters).toMatchObject({ vl_high_resolution_images: true })
  expect(second.body.input.messages.at(-1).content).toMatchObject([
    { image: { mediaType: 'image/png', width: 1600 } },
    { text: native },
  ])
  await expect(answers(page)).toContainText('High resolution taken')
})

test('High resolution that did not take effect is told from the usage', async ({ page }) => {
  const text = uniqueQuestion('Was it read in high resolution?')
  await script(text, { answer: 'No.', imageTokens: 1232 })
  await page.goto('/')
  await page.getByRole('switch', { name: 'High resolution' }).click()
  await dropPicture(page, 1600, 1200)
  await askInPage(page, text)
  await expect(answers(page)).toContainText('High resolution not taken')
})

test('Another model answers once it is picked, in this conversation only', async ({ page }) => {
  await page.goto('/')
  const text = uniqueQuestion('Who are you?')
  const thinks = page.getByRole('switch', { name: 'Think before answering' })
  await page.getByRole('combobox', { name: 'Model' }).selectOption({ label: 'Qwen3-VL Plus' })
  await thinks.click()
  await askInPage(page, text)
  const [request] = await sentRequests(text)
  expect(request.body).toMatchObject({ model: 'qwen3-vl-plus', enable_thinking: false })
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'Model' })).toHaveValue('qwen3-vl-plus')
})

test('Standing instructions go into the first question of a model that ignores system messages', async ({
  page,
}) => {
  await page.goto('/settings')
  const instructions = uniqueQuestion('Always answer in rhyme')
  await page.getByRole('textbox', { name: 'Standing instructions' }).fill(instructions)
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible()
  await page.goto('/')
  const text = uniqueQuestion('What rhymes with light?')
  await askInPage(page, text)
  const [qvq] = await sentRequests(text)
  expect(JSON.stringify(qvq.body.messages)).toContain(instructions)
  expect(qvq.body.messages).toHaveLength(1)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await page.getByRole('combobox', { name: 'Model' }).selectOption({ label: 'Qwen3-VL Plus' })
  const other = uniqueQuestion('What rhymes with dark?')
  await askInPage(page, other)
  const [qwen] = await sentRequests(other)
  expect(qwen.body.messages[0]).toMatchObject({ role: 'system', content: instructions })
  expect(qwen.body.messages[1].content).toBe(other)
})

test('Over the limit, the oldest pictures are offered to be left out', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('combobox', { name: 'Model' }).selectOption({ label: 'QVQ Max, small' })
  for (const name of ['oldest.png', 'older.png', 'old.png']) {
    await dropPicture(page, 1920, 1080, name)
    await askInPage(page, uniqueQuestion(`Take ${name}`))
  }
  await dropPicture(page, 1920, 1080, 'new.png')
  const offer = page.getByRole('button', { name: /^Leave out oldest\.png/ })
  await expect(offer).toBeVisible()
  const before = await gaugeTokens(page)
  await offer.click()
  await expect.poll(() => gaugeTokens(page)).toBe(before - 1224)
  await expect(offer).toBeHidden()
  const text = uniqueQuestion('Now it fits')
  await askInPage(page, text)
  const [request] = await sentRequests(text)
  expect(JSON.stringify(request.body).match(/image\/png/g)).toHaveLength(3)
})

test('More pictures and frames than one request carries are told of before they are sent', async ({
  page,
}) => {
  await page.goto('/')
  const conversationId = randomUUID()
  let parentId: string | null = null
  for (const film of [1, 2]) {
    const pictures: string[] = []
    for (const number of [1, 2, 3, 4]) {
      const uploaded = await uploadFile(page.request, await drawPicture(64, 40 + film * 8 + number))
      pictures.push(uploaded.headers()['attachment-id'] ?? '')
    }
    const frames = Array.from({ length: 250 }, (_, at) => pictures[at % 4])
    const list = await (await page.request.post('/api/attachments', { data: { frames } })).json()
    const turn = question({ conversationId, parentId, attachmentIds: [list.id] })
    await ask(page.request, turn)
    parentId = turn.id
  }
  await page.goto(`/c/${conversationId}`)
  const note = page.getByText('507 pictures and frames; one request carries at most 506')
  for (let count = 1; count <= 7; count += 1) await dropPicture(page, 64, 64 + count)
  await expect(note).toBeVisible()
  await page.getByRole('button', { name: /^Leave out 250 frames/ }).click()
  await expect(note).toBeHidden()
})

test('A refused picture can be left out with one click, and the question asked again', async ({
  page,
}) => {
  await page.goto('/')
  await dropPicture(page, 320, 200, 'refused.png')
  const text = uniqueQuestion('Is this allowed?')
  await script(text, { times: 1, refusal: 'inspection-image' })
  await send(page, text)
  await expect(answers(page).getByRole('alert')).toContainText('refused')
  await page.getByRole('button', { name: 'Ask again without the pictures' }).click()
  await expect(page.getByRole('button', { name: 'Copy answer' })).toHaveCount(1)
  const requests = await sentRequests(text)
  expect(JSON.stringify(requests.at(-1).body)).not.toContain('image/png')
})
