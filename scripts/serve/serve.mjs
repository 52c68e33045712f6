import { buildApp } from '../setup/build-app.mjs'
import { checkNode } from '../setup/check-node.mjs'
import { loadSettings } from '../setup/load-settings.mjs'
import { migrateDatabase } from '../setup/migrate-database.mjs'
import { prepare } from '../setup/prepare.mjs'
import { checkDataDirectory } from './check-data-directory.mjs'
import { checkPort } from './check-port.mjs'
import { Children } from './children.mjs'
import { describe } from './describe.mjs'
import { hostOf } from './host-of.mjs'
import { startApp } from './start-app.mjs'
import { startSimulator } from './start-simulator.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'
import { waitUntilListening } from './wait-until-listening.mjs'

/**
 * Prepares whatever is not ready, serves until a signal or a crash, and resolves to the exit code.
 * What can be refused at once is refused before anything is installed. `mode` is Next's: `start` for
 * the production build, `dev` for contributors.
 */
export async function serve(mode) {
  checkNode()
  const environment = await loadSettings()
  const port = environment.PORT || '3000'
  const host = hostOf(environment)
  await checkPort(port, host)
  const dataDirectory = checkDataDirectory(environment)

  await prepare()
  if (mode === 'start') await buildApp()

  const children = new Children()
  stopWithNpm(children)
  try {
    const [simulatorUrl] = await Promise.all([
      environment.DASHSCOPE_API_KEY ? undefined : startSimulator(children),
      migrateDatabase(environment),
    ])
    if (simulatorUrl) environment.QVQ_BASE_URL = `${simulatorUrl}/compatible-mode/v1`
    startApp(children, mode, { port, host, environment })
  } catch (error) {
    await children.stop()
    throw error
  }
  const local = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  const url = `http://${local.includes(':') ? `[${local}]` : local}:${port}/api/health/live`
  if (await waitUntilListening(url, children)) {
    console.log(describe({ port, host, environment, dataDirectory }))
  }
  return children.ended
}
