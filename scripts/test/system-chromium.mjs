import { findProgram } from './find-program.mjs'

/** The path of a Chromium that the system has, or undefined. */
export function systemChromium() {
  return findProgram(
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
}
