import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { ownPort } from './server/addresses.ts'
import { type Product, startProduct } from './support/start-product.ts'
import { alerts, answers, questions, send } from './support/thread.ts'

let product: Product | undefined
let dataDirectory = ''
test.beforeAll(() => {
  dataDirectory = mkdtempSync(join(tmpdir(), 'qvq-restart-'))
})
test.afterAll(async () => {
  await product?.kill()
  rmSync(dataDirectory, { recursive: true, force: true })
})

test('One command starts it with a demo model, and a crash in mid-answer loses neither question nor answer', async ({
  page,
}) => {
  test.setTimeout(180_000)
  product = await startProduct(ownPort, dataDirectory)
  expect(product.lines.slice(-3)).toEqual([
    `QVQ Chat is open at http://localhost:${ownPort}`,
    expect.stringContaining('the demo model answers'),
    `Data: ${dataDirectory}`,
  ])
  await page.goto(product.url)
  const notice = page.getByRole('complementary', { name: 'A demo model is answering.' })
  await notice.getByText('how to add a key').click()
  await expect(notice).toContainText('DASHSCOPE_API_KEY')

  await send(page, 'Will you survive this?')
  await expect(answers(page).getByRole('heading').first()).toBeVisible({ timeout: 60_000 })
  // More than a second of answer, so that a save has happened.
  await expect(answers(page)).toContainText('Question', { timeout: 30_000 })
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeVisible()
  const url = page.url()
  await product.kill()

  product = await startProduct(ownPort, dataDirectory)
  await page.goto(url)
  await expect(notice).toBeVisible()
  await expect(questions(page)).toContainText('Will you survive this?')
  await expect(answers(page).getByRole('heading').first()).toBeVisible({ timeout: 60_000 })
  await expect(alerts(page)).toContainText('What there was of the answer is kept.')
  await page.getByRole('button', { name: 'Retry' }).click()
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible({ timeout: 60_000 })
  await expect(alerts(page)).toHaveCount(0)
})
