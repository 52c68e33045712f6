import { expect, type Page, test } from '@playwright/test'
import { script } from './support/api.ts'
import {
  answers,
  askInPage,
  message,
  send,
  stopButton,
  thinkingButton,
  thinkingPanel,
  uniqueQuestion,
} from './support/thread.ts'

const shortcuts = (page: Page) => page.getByRole('dialog', { name: 'Keyboard shortcuts' })

/** Asks something whose answer goes on until it is stopped. */
async function askAtLength(page: Page) {
  const text = uniqueQuestion('Go on and on')
  await script(text, { reasoningChunks: 2, answerChunks: 2_000, chunksPerSecond: 20 })
  await send(page, text)
  await expect(answers(page).last()).toHaveAttribute('aria-busy', 'true')
  await expect(stopButton(page)).toBeVisible()
}

test('While writing, keys copy the last answer, toggle its thinking and begin a new conversation', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const text = uniqueQuestion('What is it?')
  await script(text, { reasoning: ['Let me see.'], answer: 'A **blue** square.' })
  await page.goto('/')
  await askInPage(page, text)
  await message(page).fill('A half-written')

  await page.keyboard.press('Control+Shift+Comma')
  await expect(page.getByText('Answer copied')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('A **blue** square.')

  await page.keyboard.press('Control+Shift+Period')
  await expect(thinkingPanel(page)).toContainText('Let me see.')
  await page.keyboard.press('Control+Shift+Period')
  await expect(thinkingPanel(page)).toBeHidden()
  await expect(thinkingButton(page)).toHaveAttribute('aria-expanded', 'false')
  await expect(message(page)).toHaveValue('A half-written')

  await page.keyboard.press('Control+Shift+Enter')
  await expect(page).toHaveURL(/\/$/)
  await expect(message(page)).toBeFocused()
  await expect(message(page)).toHaveValue('')
})

test('Escape stops a running answer, but first only closes what is open', async ({ page }) => {
  await page.goto('/')
  await askAtLength(page)
  await page.keyboard.press('Control+/')
  await expect(shortcuts(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(shortcuts(page)).toBeHidden()
  await expect(stopButton(page)).toBeVisible()
  await expect(answers(page).last()).toHaveAttribute('aria-busy', 'true')
  await message(page).focus()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Send' })).toBeVisible()
  await expect(answers(page).last()).toHaveAttribute('aria-busy', 'false')
})

test('? lists the shortcuts outside of text fields and is a question mark in them', async ({
  page,
}) => {
  await page.goto('/')
  await message(page).click()
  await page.keyboard.type('Why?')
  await expect(message(page)).toHaveValue('Why?')
  await expect(shortcuts(page)).toBeHidden()

  await message(page).blur()
  await page.keyboard.press('?')
  await expect(shortcuts(page).locator('dt')).toHaveText([
    'New conversation',
    'Search the conversations',
    'Stop the running answer',
    'Copy the last answer',
    'Show or hide the thinking',
    'List the keyboard shortcuts',
  ])
  await expect(shortcuts(page).locator('kbd')).toContainText([
    'Ctrl',
    'Shift',
    'Enter',
    'Ctrl',
    'K',
  ])
  await page.keyboard.press('Control+Shift+Enter')
  await expect(message(page)).not.toBeFocused()
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(shortcuts(page)).toBeHidden()

  await page.goto('/settings')
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(shortcuts(page)).toBeVisible()
})

test('Ctrl+K goes to the search from anywhere, and brings the list in where it is hidden @phone', async ({
  page,
}, { project }) => {
  const field = page.getByRole('searchbox', { name: 'Search conversations' })
  const drawer = page.getByRole('dialog', { name: 'Conversations' })
  await page.goto('/')
  await message(page).fill('A half-written')
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  if (project.name !== 'phone') return
  await expect(drawer).toBeVisible()
  await drawer.getByRole('button', { name: 'Hide conversations' }).focus()
  await page.keyboard.press('Control+k')
  await expect(field).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await page.keyboard.press('Control+k')
  await page.keyboard.press('Control+Shift+Enter')
  await expect(drawer).toBeHidden()
  await expect(message(page)).toBeFocused()
})
