import { join } from 'node:path'
import { inProject, nodeBinary } from '../setup/project.mjs'
import { readPlaywrightCounts } from './read-playwright-counts.mjs'
import { readVitestCounts } from './read-vitest-counts.mjs'

const npmRun = (name) => ({ command: 'npm', parameters: ['run', '--silent', name] })

export const types = { name: 'types', ...npmRun('check:types') }
export const lint = { name: 'lint', ...npmRun('check:lint') }
export const dead = { name: 'dead code', ...npmRun('check:dead') }

/** A vitest project, its report going into `reports` (a folder). */
export function vitest(name, project, reports, environment) {
  const report = join(reports, `${name.replaceAll(/\W/g, '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return {
    name,
    command: nodeBinary(),
    parameters: [
      inProject('node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      ...reporters,
    ],
    environment: { ...environment, NODE_ENV: 'test' },
    count: () => readVitestCounts(report),
  }
}

/** The browser tests, in the Chromium at `chromiumPath` ('': Playwright's own). */
export function browser(reports, chromiumPath) {
  const report = join(reports, 'browser.json')
  return {
    name: 'browser tests',
    command: nodeBinary(),
    parameters: [inProject('node_modules/@playwright/test/cli.js'), 'test', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report, CHROMIUM_PATH: chromiumPath },
    count: () => readPlaywrightCounts(report),
  }
}
