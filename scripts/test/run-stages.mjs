import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildStage } from './build-stage.mjs'
import { leaveOut } from './leave-out.mjs'
import { obtainChromium } from './obtain-chromium.mjs'
import { obtainPostgresql } from './obtain-postgresql.mjs'
import { runStage } from './run-stage.mjs'
import { browser, dead, lint, types, vitest } from './stages.mjs'

/**
 * Runs all the stages, two side by side where they do not disturb each other, and resolves to their
 * counts. Types come before the build because both write `.next/types`; the browser tests come last
 * and alone because they measure time.
 */
export async function runStages() {
  const reports = mkdtempSync(join(tmpdir(), 'qvq-reports-'))
  const chromiumPath = await obtainChromium()
  const postgresql = await obtainPostgresql()
  try {
    const checks = await Promise.all([runStage(types), inOrder([lint, dead])])
    const server = { TEST_DATABASE_URL: postgresql?.url ?? '' }
    const tests = await Promise.all([
      buildStage(),
      inOrder([
        vitest('unit', 'unit', reports),
        vitest('integration, PGlite', 'integration', reports, { TEST_DATABASE_URL: '' }),
        ...(postgresql ? [vitest('integration, PostgreSQL', 'integration', reports, server)] : []),
      ]),
    ])
    return [
      ...checks.flat(),
      ...tests.flat(),
      ...(postgresql ? [] : [leaveOut('integration, PostgreSQL', 'no PostgreSQL server')]),
      chromiumPath === undefined
        ? leaveOut('browser tests', 'no Chromium')
        : await runStage(browser(reports, chromiumPath)),
    ]
  } finally {
    await postgresql?.stop()
    rmSync(reports, { recursive: true, force: true })
  }
}

async function inOrder(stages) {
  const counts = []
  for (const stage of stages) counts.push(await runStage(stage))
  return counts
}
