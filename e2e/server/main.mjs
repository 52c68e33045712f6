// Serves the production build, with the stand-in as a foreign model service, from an empty data
// folder, until Playwright ends it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkPort } from '../../scripts/serve/check-port.mjs'
import { Children } from '../../scripts/serve/children.mjs'
import { startApp } from '../../scripts/serve/start-app.mjs'
import { startSimulator } from '../../scripts/serve/start-simulator.mjs'
import { buildApp } from '../../scripts/setup/build-app.mjs'
import { migrateDatabase } from '../../scripts/setup/migrate-database.mjs'
import { prepare } from '../../scripts/setup/prepare.mjs'
import { runMain } from '../../scripts/setup/refusal.mjs'
import { apiKey, appUrl, mediaHost, simulatorUrl } from './addresses.ts'
import { startMediaHost } from './media-host.mjs'

await runMain(async () => {
  const { port, hostname: host } = new URL(appUrl)
  await checkPort(port, host)
  await prepare()
  await buildApp()
  const dataDirectory = mkdtempSync(join(tmpdir(), 'qvq-e2e-'))
  const environment = {
    ...process.env,
    DASHSCOPE_API_KEY: apiKey,
    DATABASE_URL: '',
    DATA_DIR: dataDirectory,
    IMPORT_ALLOW_HOSTS: mediaHost,
    NODE_ENV: 'production',
    QVQ_BASE_URL: `${simulatorUrl}/compatible-mode/v1`,
    // A model whose input is soon full.
    QVQ_MODELS: JSON.stringify([
      { id: 'qvq-max-2025-03-25', label: 'QVQ Max, small', maxInputTokens: 4000 },
    ]),
  }
  // Tests that watch a turn set its pace themselves; the others need not wait.
  process.env.SIMULATOR_CHUNKS_PER_SECOND = '4000'
  process.env.SIMULATOR_FIRST_BYTE_DELAY_MS = '0'
  process.env.SIMULATOR_PAUSE_BEFORE_ANSWER_MS = '0'
  const children = new Children()
  await Promise.all([
    startSimulator(children, Number(new URL(simulatorUrl).port)),
    migrateDatabase(environment),
    startMediaHost(mediaHost),
  ])
  startApp(children, 'start', { port, host, environment })
  const exitCode = await children.ended
  rmSync(dataDirectory, { recursive: true, force: true })
  return exitCode
})
