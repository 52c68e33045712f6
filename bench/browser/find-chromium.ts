import { existsSync } from 'node:fs'
import { chromium } from 'playwright'
import { findProgram } from '../../scripts/test/find-program.mjs'
import { systemChromium } from '../../scripts/test/system-chromium.mjs'

/** A Chromium on this machine, Playwright's own before the system's; the shell that tests use last. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath()
  return existsSync(own) ? own : (systemChromium() ?? findProgram('chromium-headless-shell'))
}
