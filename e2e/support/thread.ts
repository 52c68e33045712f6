import { randomUUID } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'

export const message = (page: Page): Locator => page.getByRole('textbox', { name: 'Message' })
export const answers = (page: Page): Locator => page.getByRole('article', { name: 'Answer' })
export const questions = (page: Page): Locator => page.getByRole('article', { name: 'Question' })
export const thinkingButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Thinking|Thought for)/ })
export const thinkingPanel = (page: Page): Locator => page.getByRole('region', { name: 'Thinking' })

/** Opens the thinking of an answer, unless it is open, and returns its text. */
export async function openThinking(page: Page, answer = 0): Promise<Locator> {
  const button = thinkingButton(page).nth(answer)
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click()
  await expect(button).toHaveAttribute('aria-expanded', 'true')
  const panel = answers(page).nth(answer).getByRole('region', { name: 'Thinking' })
  // Without what is said about it below.
  return panel.locator('.reasoning')
}

export const attachments = (page: Page): Locator =>
  page.getByRole('list', { name: 'Attachments' }).getByRole('listitem')
export const stopButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Stop', exact: true })

/** What is said as an error; Next keeps an empty alert of its own for announcing pages. */
export const alerts = (page: Page): Locator =>
  page.getByRole('alert').and(page.locator(':not(#__next-route-announcer__)'))

/** A question that no other test asks, so that scripts and records are this test's own. */
export const uniqueQuestion = (text: string): string => `${text} (${randomUUID().slice(0, 8)})`

export async function send(page: Page, text: string): Promise<void> {
  await message(page).fill(text)
  await page.getByRole('button', { name: 'Send' }).click()
}

/** Asks and waits until the answer is complete. */
export async function askInPage(page: Page, text: string): Promise<void> {
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible()
  const before = await page.getByRole('button', { name: 'Copy answer' }).count()
  await send(page, text)
  await expect(page.getByRole('button', { name: 'Copy answer' })).toHaveCount(before + 1)
}

/** Drops files on the window, as from a file manager. */
export async function dropFiles(
  page: Page,
  files: { name: string; type: string; data: Buffer }[],
): Promise<void> {
  const encoded = files.map(({ name, type, data }) => ({
    name,
    type,
    data: data.toString('base64'),
  }))
  const transfer = await page.evaluateHandle((list) => {
    const target = new DataTransfer()
    for (const { name, type, data } of list) {
      const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
      target.items.add(new File([bytes], name, { type }))
    }
    return target
  }, encoded)
  const window = page.locator('main')
  await window.dispatchEvent('dragenter', { dataTransfer: transfer })
  await window.dispatchEvent('dragover', { dataTransfer: transfer })
  await window.dispatchEvent('drop', { dataTransfer: transfer })
}
