import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inProject, nodeBinary } from '../setup/project.mjs'
import { runCommand } from '../setup/run-command.mjs'
import { findProgram } from './find-program.mjs'
import { installDebianPackage } from './install-debian-package.mjs'
import { systemChromium } from './system-chromium.mjs'

/** Playwright tries a failed download several times over; most networks either have it or do not. */
const downloadMs = 180_000

/**
 * Resolves to what Playwright should launch: '' for its own Chromium, a path for one of the system's,
 * undefined when there is none and none could be had.
 */
export async function obtainChromium() {
  if (playwrightHasChromium()) return ''
  const present = (await obtainHeadlessShell()) ?? systemChromium()
  if (present) return present
  console.log("Downloading Playwright's Chromium …")
  await runCommand(
    nodeBinary(),
    [inProject('node_modules/playwright/cli.js'), 'install', 'chromium'],
    { timeout: downloadMs },
  )
  if (playwrightHasChromium()) return ''
  await installDebianPackage('chromium')
  return systemChromium()
}

/** What Playwright's own is, too: a page in it costs a third of one in a window that nobody sees. */
async function obtainHeadlessShell() {
  const name = 'chromium-headless-shell'
  return findProgram(name) ?? ((await installDebianPackage(name)) ? findProgram(name) : undefined)
}

function playwrightHasChromium() {
  const { chromium } = createRequire(inProject('package.json'))('playwright')
  return existsSync(chromium.executablePath())
}
