import { chromium } from 'playwright'
import { askInApp, askInBarePage } from '../browser/asks.ts'
import { findChromium } from '../browser/find-chromium.ts'
import { measureTurn, type TurnInBrowser } from '../browser/measure-turn.ts'
import { asMilliseconds } from '../format-units.ts'
import { median } from '../median.ts'
import { setPace } from '../rig/simulator.ts'
import type { Rig } from '../rig/start-rig.ts'
import { limitedRow, type Row, skippedRow } from '../row.ts'

const pace = { reasoningChunks: 3000, answerChunks: 1500, chunksPerSecond: 100 }
const runs = 3

const goals: { key: keyof TurnInBrowser; what: string; limit: number }[] = [
  { key: 'totalBlocking', what: 'Browser, 3,000 + 1,500 chunks: total blocking', limit: 2000 },
  { key: 'longestTask', what: 'Browser, 3,000 + 1,500 chunks: longest task', limit: 250 },
  {
    key: 'lastPaintAfterLastChunk',
    what: 'Browser, 3,000 + 1,500 chunks: last paint after last chunk',
    limit: 300,
  },
]

/** A long turn in Chromium, its processor slowed to a quarter; medians of some runs. */
export async function browserTurn(rig: Rig): Promise<Row[]> {
  const executablePath = findChromium()
  if (!executablePath) {
    return goals.map(({ what, limit }) =>
      skippedRow(what, `<= ${asMilliseconds(limit)}`, 'no Chromium'),
    )
  }
  await setPace(rig.simulator, { ...pace, firstByteDelayMs: 0, pauseBeforeAnswerMs: 0 })
  const { simulator } = rig
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-quic', '--disable-background-networking'],
    // Chromium's sandbox refuses to run as root, which is who runs containers.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const bare = await measureTurn(browser, { url: rig.bare.url, simulator }, askInBarePage)
    const full: TurnInBrowser[] = []
    for (let run = 0; run < runs; run += 1) {
      full.push(await measureTurn(browser, { url: rig.full.url, simulator }, askInApp))
    }
    return goals.map(({ key, what, limit }) =>
      limitedRow(what, {
        value: median(full.map((turn) => turn[key])),
        limit,
        format: asMilliseconds,
        baseline: `plain text ${asMilliseconds(bare[key])}`,
      }),
    )
  } finally {
    await browser.close()
  }
}
