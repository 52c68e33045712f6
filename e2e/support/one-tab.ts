import { test as base, devices, expect, type Page } from '@playwright/test'
import { appUrl } from '../server/addresses.ts'

/**
 * Tests whose `page` is one tab for all of them that a worker runs, each in a new conversation: for
 * claims about files, where loading the page would cost more than the rest. After a failure
 * Playwright takes a new worker, so that no test begins in what another one left.
 */
export const test = base.extend<{ page: Page }, { tab: Page }>({
  tab: [
    async ({ browser }, use) => {
      const context = await browser.newContext({
        ...devices['Desktop Chrome'],
        baseURL: appUrl,
        locale: 'en-US',
        reducedMotion: 'reduce',
      })
      const tab = await context.newPage()
      await tab.goto('/')
      await use(tab)
      await context.close()
    },
    { scope: 'worker' },
  ],
  page: async ({ tab }, use) => {
    await tab.getByRole('button', { name: 'New conversation' }).click()
    await expect(tab).toHaveURL(`${appUrl}/`)
    await use(tab)
  },
})
