import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright'
import { lastCompletion } from '../rig/simulator.ts'
import { watchPage } from './watch-page.ts'

/** How much slower than this machine's the browser's processor is made. */
const throttling = 4
/** Below this a task does not count as blocking. */
const shortTaskMs = 50
/** Whatever still moves after a turn has this long to come to rest. */
const settleMs = 2000

/** In milliseconds. */
export interface TurnInBrowser {
  totalBlocking: number
  longestTask: number
  lastPaintAfterLastChunk: number
}

/**
 * Opens `url` in a fresh page, lets `ask` see a turn through to its end on a slowed processor, and
 * tells what that did to the page. The last chunk is taken from the clock of the stand-in at
 * `simulator`: the way through the server counts as delay.
 */
export async function measureTurn(
  browser: Browser,
  { url, simulator }: { url: string; simulator: string },
  ask: (page: Page) => Promise<void>,
): Promise<TurnInBrowser> {
  const context = await browser.newContext({ locale: 'en-US' })
  const page = await context.newPage()
  await page.addInitScript(watchPage)
  await page.goto(url, { waitUntil: 'networkidle' })
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: throttling })
  const begun = await page.evaluate(() => performance.now())
  await ask(page)
  await sleep(settleMs)
  const { longTasks, lastPaintAt } = await page.evaluate(() => window.benchRecord)
  await context.close()
  const durations = longTasks.filter((task) => task.startedAt >= begun).map((task) => task.duration)
  return {
    totalBlocking: durations.reduce((sum, duration) => sum + duration - shortTaskMs, 0),
    longestTask: Math.max(0, ...durations),
    lastPaintAfterLastChunk: lastPaintAt - (await lastCompletion(simulator)),
  }
}
