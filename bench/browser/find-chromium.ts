import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { systemChromium } from '../../scripts/test/system-chromium.mjs'

/** A Chromium on this machine, Playwright's own before the system's. Nothing is downloaded. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath()
  return existsSync(own) ? own : systemChromium()
}
