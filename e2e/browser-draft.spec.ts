import { expect, test } from '@playwright/test'
import { drawPicture } from './support/api.ts'
import {
  answers,
  askInPage,
  attachments,
  dropFiles,
  message,
  send,
  uniqueQuestion,
} from './support/thread.ts'

const picture = async (name: string) => ({
  name,
  type: 'image/png',
  data: await drawPicture(64, 48),
})

test('A picture dropped while the question before it is being sent waits for the next one', async ({
  page,
}) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  await page.route('**/api/turns', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/')
  await send(page, uniqueQuestion('Without it'))
  await dropFiles(page, [await picture('late.png')])
  await expect(attachments(page)).toContainText('64 × 48')
  release()
  await expect(page).toHaveURL(/\/c\//)
  await expect(page.getByRole('button', { name: 'Copy answer' })).toBeVisible()
  await expect(attachments(page)).toContainText('late.png')
  await askInPage(page, uniqueQuestion('With it'))
  await expect(answers(page).nth(1)).toContainText('1 picture')
  await expect(attachments(page)).toHaveCount(0)
  await page.goto('/')
  await expect(message(page)).toBeVisible()
  await expect(attachments(page)).toHaveCount(0)
})

test('A question that was taken while its asker looked elsewhere does not come back as a draft', async ({
  page,
}) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const [opening, text] = [uniqueQuestion('Opening'), uniqueQuestion('Sent and left')]
  await page.goto('/')
  await askInPage(page, opening)
  await page.route('**/api/turns', async (route) => {
    await released
    await route.continue()
  })
  await send(page, text)
  await page.getByRole('button', { name: 'New conversation' }).click()
  await expect(page).toHaveURL('/')
  const taken = page.waitForResponse('**/api/turns')
  release()
  await taken
  await page.getByRole('link', { name: opening }).click()
  await expect(page.getByRole('button', { name: 'Copy answer' })).toHaveCount(2)
  await expect(message(page)).toHaveValue('')
  await page.reload()
  await expect(message(page)).toHaveValue('')
})

test('A picture taken out of the tray is taken off the server', async ({ page }) => {
  await page.goto('/')
  const described = page.waitForResponse(/\/api\/attachments\/[0-9a-f-]+$/)
  await dropFiles(page, [await picture('gone.png')])
  const url = (await described).url()
  await expect(attachments(page)).toContainText('64 × 48')
  expect((await page.request.get(url)).status()).toBe(200)
  await page.getByRole('button', { name: 'Remove gone.png' }).click()
  await expect.poll(async () => (await page.request.get(url)).status()).toBe(404)
})

test('The same file dropped twice is two pictures', async ({ page }) => {
  const { promise: released, resolve: release } = Promise.withResolvers<void>()
  const parts: string[] = []
  await page.route('**/api/uploads/*', async (route) => {
    if (route.request().method() === 'PATCH') parts.push(route.request().url())
    await released
    await route.continue()
  })
  const twin = await picture('twin.png')
  await page.goto('/')
  // Dropped from the page, so that the browser sees one file with one date.
  await page.evaluate((encoded) => {
    const bytes = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0))
    const file = new File([bytes], 'twin.png', { type: 'image/png', lastModified: 1 })
    Object.assign(window, {
      dropTwin() {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(file)
        document
          .querySelector('main')
          ?.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
    })
  }, twin.data.toString('base64'))
  await page.evaluate('dropTwin()')
  await expect.poll(() => parts.length).toBe(1)
  await page.evaluate('dropTwin()')
  await expect.poll(() => parts.length).toBe(2)
  expect(new Set(parts).size).toBe(2)
  release()
  await expect(attachments(page).filter({ hasText: '64 × 48' })).toHaveCount(2)
})

for (const kept of ['{', 'null', '7', '{"text":1}', '{"text":"x","attachments":[{"view":{}}]}']) {
  test(`A page opens whatever its storage holds, even ${kept}`, async ({ page }) => {
    const errors: Error[] = []
    page.on('pageerror', (error) => errors.push(error))
    await page.addInitScript((value) => localStorage.setItem('draft:new', value), kept)
    await page.goto('/')
    await message(page).fill('Still works')
    await expect(page.getByRole('button', { name: 'Send' })).toBeEnabled()
    expect(errors).toEqual([])
  })
}
