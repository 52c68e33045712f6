import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Children } from '../../scripts/serve/children.mjs'
import { startSimulator } from '../../scripts/serve/start-simulator.mjs'
import { migrateDatabase } from '../../scripts/setup/migrate-database.mjs'
import { inProject } from '../../scripts/setup/project.mjs'
import { bareApp } from './build-bare-app.ts'
import { fullSettings, type Server, serve, serveFull } from './serve.ts'

/** The three processes of a measurement. All are on this machine, none shares a process. */
export interface Rig {
  /** Origin of the stand-in model service. */
  simulator: string
  /** The production build, with an empty embedded database in a folder of its own. */
  full: Server
  /** A bare `streamText(...).toUIMessageStreamResponse()` route and an empty page. */
  bare: Server
  stop: () => Promise<void>
}

/** Starts the stand-in, the app and the app to compare with. @throws Error when one does not. */
export async function startRig(): Promise<Rig> {
  const children = new Children()
  const folder = mkdtempSync(join(tmpdir(), 'qvq-bench-'))
  const stop = async () => {
    await children.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const simulator = await startSimulator(children)
    if (!simulator) throw new Error('The stand-in model service did not start')
    const settings = fullSettings(simulator, folder)
    await migrateDatabase(settings)
    const full = await serveFull(children, settings)
    const bare = await serve(children, (port) =>
      children.start('The app to compare with', bareCommand(port), settings, 'ignore'),
    )
    return { simulator, full, bare, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function bareCommand(port: number): string[] {
  const next = inProject('node_modules/next/dist/bin/next')
  return [next, 'start', bareApp, '--port', String(port), '--hostname', '127.0.0.1']
}
