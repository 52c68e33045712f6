import { expect, test } from '@playwright/test'
import { script } from './support/api.ts'
import { askInPage, send, thinkingButton, thinkingPanel, uniqueQuestion } from './support/thread.ts'

test('Thinking is counted from its beginning, and its length is still said after a reload', async ({
  page,
}) => {
  const text = uniqueQuestion('Slow to begin')
  await script(text, { firstByteDelayMs: 4_000, reasoningChunks: 90, chunksPerSecond: 30 })
  await page.goto('/')
  await send(page, text)
  await expect(page.getByText('Waiting for the model…')).toBeVisible()
  await expect(thinkingButton(page)).toHaveText(/^Thinking… [01] s$/)
  await expect(thinkingButton(page)).toHaveText(/^Thought for \d+ s$/)
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  const said = (await thinkingButton(page).textContent()) ?? ''
  await page.reload()
  await expect(thinkingButton(page)).toHaveText(said)
})

test('A browser whose clock is wrong counts the seconds of thinking rightly after a reload', async ({
  page,
}) => {
  const text = uniqueQuestion('What time is it?')
  await script(text, { reasoningChunks: 400, answerChunks: 5, chunksPerSecond: 40 })
  await page.clock.install({ time: Date.now() + 3_600_000 })
  await page.goto('/')
  await send(page, text)
  await expect(page).toHaveURL(/\/c\//)
  await expect(thinkingButton(page)).toHaveText(/^Thinking… \d s$/)
  await page.reload()
  await expect(thinkingButton(page)).toHaveText(/^Thinking… \d s$/)
})

test('A browser whose clock is wrong is told rightly how long the service asks to wait', async ({
  page,
}) => {
  const text = uniqueQuestion('Come back later')
  const headers = { 'retry-after': '600' }
  await script(text, { refusal: 'rate-quota', headers, times: 1 })
  await page.clock.install({ time: Date.now() + 3_600_000 })
  await page.goto('/')
  await send(page, text)
  await expect(page.getByText(/^The service asks to wait (600|59\d) s\.$/)).toBeVisible()
})

test('The thinking is never shown empty, even when it begins with blank lines', async ({
  page,
}) => {
  const text = uniqueQuestion('Blank lines first')
  const reasoning = [...Array(8).fill('\n'), 'So ', 'it ', 'is.']
  await script(text, { reasoning, answer: 'Yes.', chunksPerSecond: 10 })
  await page.addInitScript(() => {
    const seen = { empty: 0, filled: 0 }
    Object.assign(window, { seen })
    const look = () => {
      const panel = document.querySelector<HTMLElement>('section[aria-label="Thinking"]')
      if (panel && !panel.hidden) seen[panel.textContent.trim() ? 'filled' : 'empty']++
      requestAnimationFrame(look)
    }
    look()
  })
  await page.goto('/')
  await send(page, text)
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  expect(await page.evaluate('seen')).toEqual({ empty: 0, filled: expect.any(Number) })
  expect(await page.evaluate('seen.filled')).toBeGreaterThan(0)
})

test('Thinking that has ended is read from its beginning, and its button stays where it was pressed', async ({
  page,
}) => {
  const text = uniqueQuestion('At length')
  const reasoning = Array.from(
    { length: 60 },
    (_, index) => `Thought ${index}. ${'Hm. '.repeat(60)}\n`,
  )
  await script(text, { reasoning, answer: 'Short.' })
  await page.goto('/')
  await askInPage(page, uniqueQuestion('Before it'))
  await askInPage(page, text)
  const button = thinkingButton(page).last()
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  const place = await button.boundingBox()
  await button.click()
  await expect(thinkingPanel(page).getByText('Thought 0.')).toBeInViewport()
  await expect(thinkingPanel(page)).toContainText('Not kept')
  expect((await button.boundingBox())?.y).toBeCloseTo(place?.y ?? 0, 0)
  await button.click()
  await expect(thinkingPanel(page)).toBeHidden()
  expect((await button.boundingBox())?.y).toBeCloseTo(place?.y ?? 0, 0)
  await page.reload()
  await expect(button).toHaveAttribute('aria-expanded', 'false')
  const again = await button.boundingBox()
  await button.click()
  await expect(thinkingPanel(page).getByText('Thought 0.')).toBeInViewport()
  expect((await button.boundingBox())?.y).toBeCloseTo(again?.y ?? 0, 0)
})
