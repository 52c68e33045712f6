import type { Page } from '@playwright/test'

const scripts = /\/_next\/static\/.*\.js/

/** Holds every script of the page back, as the slowest of networks would, until it is let go. */
export async function holdScripts(page: Page): Promise<() => void> {
  const gate = Promise.withResolvers<void>()
  await page.route(scripts, async (route) => {
    await gate.promise
    await route.continue()
  })
  return gate.resolve
}

/** Lets no script arrive. */
export const blockScripts = (page: Page) => page.route(scripts, (route) => route.abort())

/** Lets them arrive again. */
export const unblockScripts = (page: Page) => page.unroute(scripts)

/** Goes to a page whose scripts are held back: it is there, and not alive. */
export const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'domcontentloaded' })
