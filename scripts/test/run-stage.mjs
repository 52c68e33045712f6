import { runCommand } from '../setup/run-command.mjs'

const sign = (failed) => (failed === 0 ? 'ok    ' : 'FAILED')

/**
 * Runs one stage of `npm test`, prints how long it took, its output when it failed, and resolves to
 * `{passed, failed, skipped}`. `count` reads these from a reporter's file; without it the stage is
 * one check. A stage that crashed, or that ran no test at all, counts as one failure.
 */
export async function runStage({ name, command, parameters, environment, count }) {
  const { code, output, seconds } = await runCommand(command, parameters, {
    environment: { ...process.env, ...environment },
  })
  const counts = count?.() ?? { passed: code === 0 ? 1 : 0, failed: 0, skipped: 0 }
  if ((code !== 0 && counts.failed === 0) || counts.passed + counts.failed === 0) counts.failed += 1
  if (counts.failed > 0) console.log(output)
  const detail = count ? `  ${counts.passed} passed, ${counts.failed} failed` : ''
  console.log(`${sign(counts.failed)} ${name} (${seconds.toFixed(1)} s)${detail}`)
  return counts
}
