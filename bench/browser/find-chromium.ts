import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { findProgram } from '../../scripts/test/find-program.mjs'

/** A Chromium on this machine, Playwright's own before the system's. Nothing is downloaded. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath()
  if (existsSync(own)) return own
  return findProgram(
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
}
