import { randomUUID } from 'node:crypto'
import { type Browser, chromium } from 'playwright'
import { findChromium } from '../browser/find-chromium.ts'
import { asMilliseconds } from '../format-units.ts'
import { median } from '../median.ts'
import { setPace } from '../rig/simulator.ts'
import type { Rig } from '../rig/start-rig.ts'
import { limitedRow, type Row, skippedRow } from '../row.ts'
import { askAs } from '../stream/ask.ts'
import { visit } from '../stream/visit.ts'

const lengths = { short: 10, long: 1000 }
const runs = 7
const limit = 1.5
const what = 'Opening a conversation of 1,000 turns, against one of 10'
const asRatio = (ratio: number) => `${ratio.toFixed(2)} ×`

/** From asking for the page until it heeds a click, a long path and a short one in turn. */
export async function openConversation(rig: Rig): Promise<Row[]> {
  const executablePath = findChromium()
  if (!executablePath) return [skippedRow(what, `<= ${asRatio(limit)}`, 'no Chromium')]
  const pace = { reasoningChunks: 1, answerChunks: 12, chunksPerSecond: 10_000 }
  await setPace(rig.simulator, { ...pace, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 })
  const cookie = await visit(rig.full.url)
  const short = await makePath(rig.full.url, cookie, lengths.short)
  const long = await makePath(rig.full.url, cookie, lengths.long)
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-quic', '--disable-background-networking'],
    // Chromium's sandbox refuses to run as root, which is who runs containers.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const times: { short: number; long: number }[] = []
    // The first pair warms the server.
    for (let run = 0; run <= runs; run += 1) {
      const pair = {
        short: await timeOpening(browser, short, cookie),
        long: await timeOpening(browser, long, cookie),
      }
      if (run > 0) times.push(pair)
    }
    const value = median(times.map((time) => time.long)) / median(times.map((time) => time.short))
    const baseline = `${asMilliseconds(median(times.map((time) => time.short)))} for 10 turns`
    return [limitedRow(what, { value, limit, format: asRatio, baseline })]
  } finally {
    await browser.close()
  }
}

/** Asks one question after another, each following the one before; the conversation's address. */
async function makePath(origin: string, cookie: string, length: number): Promise<string> {
  const conversationId = randomUUID()
  let parentId: string | null = null
  for (let index = 0; index < length; index += 1) {
    const id = randomUUID()
    const turn = { id, conversationId, parentId, text: `Question ${index}`, attachmentIds: [] }
    await askAs(origin, cookie, turn)
    parentId = id
  }
  return `${origin}/c/${conversationId}`
}

/** Milliseconds. Every time in a new context, so that nothing is cached. */
async function timeOpening(browser: Browser, url: string, cookie: string): Promise<number> {
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  const context = await browser.newContext({ locale: 'en-US' })
  await context.addCookies([{ name, value, url: new URL(url).origin }])
  const page = await context.newPage()
  await page.goto(url, { waitUntil: 'commit' })
  const interactiveAt = await page.evaluate(async () => {
    const heeded = () => {
      const button = document.querySelector<HTMLElement>('form button[aria-expanded="false"]')
      button?.click()
      return document.querySelector('form button[aria-expanded="true"]') !== null
    }
    while (!heeded()) await new Promise(requestAnimationFrame)
    return performance.now()
  })
  await context.close()
  return interactiveAt
}
