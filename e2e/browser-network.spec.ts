import { expect, test } from '@playwright/test'
import { script, sentRequests } from './support/api.ts'
import {
  alerts,
  answers,
  askInPage,
  message,
  questions,
  send,
  uniqueQuestion,
} from './support/thread.ts'

const words = Array.from({ length: 60 }, (_, index) => `w${index} `)

test('An answer whose connection is dead, but not closed, goes on after a while', async ({
  page,
}) => {
  const text = uniqueQuestion('Half open')
  await script(text, { reasoning: 'Hm.', answer: words, chunksPerSecond: 40 })
  await page.clock.install()
  // The first stream falls silent at w5 and never ends, as behind a router that forgot it.
  await page.addInitScript(() => {
    const { fetch } = window
    window.fetch = async (url, init) => {
      const response = await fetch(url, init)
      if (init?.method !== 'POST' || !response.body) return response
      const decoder = new TextDecoder()
      let dead = false
      const deaf = new TransformStream<Uint8Array, Uint8Array>({
        transform(bytes, controller) {
          if (!dead) controller.enqueue(bytes)
          dead ||= decoder.decode(bytes, { stream: true }).includes('w5 ')
        },
        flush: () => new Promise(() => {}),
      })
      return new Response(response.body.pipeThrough(deaf), response)
    }
  })
  await page.goto('/')
  await send(page, text)
  await expect(answers(page)).toContainText('w5 ')
  await page.clock.fastForward('00:41')
  await expect(answers(page)).toContainText(words.join('').trim())
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  expect(await sentRequests(text)).toHaveLength(1)
})

test('A question that meets a silent server is sent again, and asked once', async ({ page }) => {
  const text = uniqueQuestion('Silent server')
  let posts = 0
  await page.route('**/api/turns', (route) => {
    if (posts++ > 0) return route.continue()
  })
  await page.clock.install()
  await page.goto('/')
  await send(page, text)
  await expect.poll(() => posts).toBe(1)
  await page.clock.fastForward('00:31')
  await expect.poll(() => page.clock.runFor(1_000).then(() => posts)).toBe(2)
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  expect(await sentRequests(text)).toHaveLength(1)
})

for (const where of ['a new conversation', 'a conversation'] as const) {
  test(`In ${where}, a question whose reception was never confirmed is not asked twice after a reload`, async ({
    page,
  }) => {
    const [opening, text] = [uniqueQuestion('Opening'), uniqueQuestion('Lost response')]
    await page.goto('/')
    const before = where === 'a conversation' ? 1 : 0
    if (before) await askInPage(page, opening)
    await page.route('**/api/turns', async (route) => {
      await route.fetch()
      await route.abort()
    })
    // Block the list too, because its polling would reveal that the server has the question.
    await page.route('**/api/conversations**', (route) => route.abort())
    await send(page, text)
    await expect(alerts(page)).toContainText('could not be reached')
    await page.unroute('**/api/turns')
    await page.unroute('**/api/conversations**')
    await page.reload()
    await expect(message(page)).toHaveValue(text)
    await page.getByRole('button', { name: 'Send' }).click()
    await expect(message(page)).toHaveValue('')
    await expect(questions(page)).toHaveCount(before + 1)
    await expect(page.getByRole('button', { name: 'Copy answer' })).toHaveCount(before + 1)
    expect(await sentRequests(text)).toHaveLength(1)
  })
}

test('Retry clicked twice asks once more and complains of nothing', async ({ page }) => {
  const text = uniqueQuestion('Twice')
  await script(text, { refusal: 'model-not-found', times: 1 })
  await page.goto('/')
  await send(page, text)
  await expect(alerts(page)).toContainText('not available')
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route('**/api/turns', (route) => held.then(() => route.continue()))
  await page.getByRole('button', { name: 'Retry' }).dblclick()
  answer()
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  await expect(alerts(page)).toHaveCount(0)
  expect(await sentRequests(text)).toHaveLength(2)
})
