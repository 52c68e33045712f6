import { existsSync } from 'node:fs'
import { checkDataDirectory } from './serve/check-data-directory.mjs'
import { checkPort } from './serve/check-port.mjs'
import { describe } from './serve/describe.mjs'
import { describeDatabase } from './serve/describe-database.mjs'
import { hostOf } from './serve/host-of.mjs'
import { checkNode } from './setup/check-node.mjs'
import { loadSettings } from './setup/load-settings.mjs'
import { inProject } from './setup/project.mjs'
import { Refusal, runMain } from './setup/refusal.mjs'
import { runCommand } from './setup/run-command.mjs'
import { findProgram } from './test/find-program.mjs'
import { findPostgresql } from './test/start-cluster.mjs'

// Prints what is here and what would stop `npm start`, changing nothing but an empty data folder.
await runMain(async () => {
  const environment = await loadSettings()
  const port = environment.PORT || '3000'
  const host = hostOf(environment)
  let problems = 0

  async function report(name, look) {
    try {
      console.log(`ok       ${name}: ${await look()}`)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      problems += 1
      console.log(`problem  ${name}: ${error.message}`)
    }
  }

  await report('Node.js', () => checkNode() ?? process.versions.node)
  await report('npm', async () => {
    const { code, output } = await runCommand('npm', ['--version'])
    if (code === 127) throw new Refusal('not found')
    return output.trim().split('\n').at(-1)
  })
  await report('packages', () => {
    return existsSync(inProject('node_modules')) ? 'installed' : 'npm start will install them'
  })
  await report('port', async () => (await checkPort(port, host)) ?? `${port} is free`)
  await report('data folder', () => checkDataDirectory(environment))
  await report('database', () => describeDatabase(environment))
  await report('settings', () => describe({ port, host, environment }).split('\n')[1])
  await report('Chromium (tests)', () => findProgram('chromium', 'google-chrome') ?? 'not on PATH')
  await report('PostgreSQL (tests)', () => findPostgresql() ?? 'not installed')
  return problems === 0 ? 0 : 1
})
