import { chromium, type Page } from 'playwright'
import { type Film, makeFilm } from '../../e2e/support/make-film.ts'
import { findChromium } from '../browser/find-chromium.ts'
import { asMilliseconds } from '../format-units.ts'
import type { Rig } from '../rig/start-rig.ts'
import { limitedRow, type Row, skippedRow } from '../row.ts'

const film: Film = { seconds: 60, width: 1920, height: 1080, perSecond: 30 }
const limit = film.seconds * 1000
const codecNames: Record<string, string> = { avc: 'H.264', vp9: 'VP9 (no H.264 encoder here)' }

/** From opening a long video in the page until 64 frames of it are there to be used. */
export async function sampleFrames(rig: Rig): Promise<Row[]> {
  const executablePath = findChromium()
  if (!executablePath) {
    const what = '64 frames of a 60 s 1080p video, in the browser'
    return [skippedRow(what, `<= ${asMilliseconds(limit)}`, 'no Chromium')]
  }
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-quic', '--disable-background-networking'],
    // Chromium's sandbox refuses to run as root, which is who runs containers.
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const context = await browser.newContext({ locale: 'en-US' })
    const { data, codec } = await makeFilm(context, film)
    const page = await context.newPage()
    await page.goto(rig.full.url, { waitUntil: 'networkidle' })
    const value = await timeFrames(page, data)
    return [
      limitedRow(`64 frames of a 60 s 1080p ${codecNames[codec] ?? codec} video, in the browser`, {
        value,
        limit,
        format: asMilliseconds,
        baseline: `playing it ${asMilliseconds(limit)}`,
      }),
    ]
  } finally {
    await browser.close()
  }
}

/** Milliseconds. The upload that dropping a video begins runs beside it, as for everybody. */
async function timeFrames(page: Page, buffer: Buffer): Promise<number> {
  const file = { name: 'film.mp4', mimeType: 'video/mp4', buffer }
  await page.locator('input[type=file]').setInputFiles(file)
  const use = page.getByRole('button', { name: 'Use 64 frames' }).and(page.locator(':enabled'))
  const begun = performance.now()
  await page.getByRole('button', { name: 'Make frames of film.mp4' }).click()
  await use.waitFor({ timeout: 10 * limit })
  return performance.now() - begun
}
