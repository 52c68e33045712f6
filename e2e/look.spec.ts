import { mkdirSync } from 'node:fs'
import { expect, type Page, test } from '@playwright/test'
import { script } from './support/api.ts'
import { answers, askInPage, send, thinkingPanel } from './support/thread.ts'

/** `SCREENSHOTS=docs/images npm run test:e2e -- look` takes the README's pictures anew. */
const folder = process.env.SCREENSHOTS
const save = async (page: Page, name: string) => {
  if (folder) mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: folder ? `${folder}/${name}` : test.info().outputPath(name) })
}

const attachSamples = async (page: Page) => {
  await page.getByRole('button', { name: /Solve a geometry problem/ }).click()
  await expect(page.getByRole('list', { name: 'Attachments' })).toContainText('tokens')
}

const answer = String.raw`## The length of BC

In a right triangle the squares of the short sides add up:

\[ BC = \sqrt{AB^2 + AC^2} = \sqrt{12^2 + 5^2} = 13 \]

| Side | Length |
|---|--:|
| AB | 12 |
| AC | 5 |
| **BC** | **13** |

So \( BC = \boxed{13} \).`

const reasoning = `Okay, a triangle with a small square at A, so the angle at A is a right angle.
AB is marked 12 and AC is marked 5. BC is the longest side, opposite the right angle.
By Pythagoras, BC squared is 12 squared plus 5 squared, which is 144 + 25 = 169.
So BC should be 13. Let me check: 13 times 13 is 169. Yes.
`

test('A conversation on a desk', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 860 })
  await page.goto('/')
  await attachSamples(page)
  const text = 'Find the length of BC in this triangle. Show each step.'
  await script(text, { reasoningChunks: 40, answer, chunksPerSecond: 20 })
  await askInPage(page, text)
  await expect(answers(page).locator('.katex').first()).toBeVisible()
  await save(page, 'desktop.png')
})

test('A phone, dark, while the model thinks', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto('/')
  await attachSamples(page)
  const text = 'How long is BC?'
  const words = reasoning.split(/(?=\s)/)
  const holdAfter = { in: 'reasoning', chunks: words.length }
  const goOn = await script(text, { reasoning: words, answer, holdAfter, chunksPerSecond: 40 })
  await send(page, text)
  await expect(thinkingPanel(page)).toContainText('Let me check')
  await save(page, 'phone.png')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  await goOn()
})
