import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Children } from '../../scripts/serve/children.mjs'
import { startApp } from '../../scripts/serve/start-app.mjs'
import { startSimulator } from '../../scripts/serve/start-simulator.mjs'
import { waitUntilListening } from '../../scripts/serve/wait-until-listening.mjs'
import { migrateDatabase } from '../../scripts/setup/migrate-database.mjs'
import { inProject } from '../../scripts/setup/project.mjs'
import { bareApp } from './build-bare-app.ts'
import { freePort } from './free-port.ts'

/** A running server: its origin and its process. */
export interface Server {
  url: string
  pid: number
  /** Where `watch-event-loop.mjs` writes, in a server that it was loaded into. */
  stallFile?: string
}

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
    const environment = {
      ...process.env,
      DASHSCOPE_API_KEY: 'sk-bench',
      DATABASE_URL: '',
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
      QVQ_BASE_URL: `${simulator}/compatible-mode/v1`,
      QVQ_MODEL: 'qvq-max',
    }
    await migrateDatabase(environment)
    const stallFile = join(folder, 'longest-stall')
    const watched = {
      ...environment,
      BENCH_STALL_FILE: stallFile,
      NODE_OPTIONS: `--import=${pathToFileURL(inProject('bench/rig/watch-event-loop.mjs')).href}`,
    }
    const full = await serve(children, (port) =>
      startApp(children, 'start', { port, host: '127.0.0.1', environment: watched }),
    )
    const bare = await serve(children, (port) =>
      children.start('The app to compare with', bareCommand(port), environment, 'ignore'),
    )
    return { simulator, full: { ...full, stallFile }, bare, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function serve(
  children: Children,
  start: (port: number) => { pid?: number | undefined },
): Promise<Server> {
  const port = await freePort()
  const { pid } = start(port)
  const url = `http://127.0.0.1:${port}`
  if (!pid || !(await waitUntilListening(`${url}/`, children))) {
    throw new Error('A server did not start; what it said is above')
  }
  return { url, pid }
}

function bareCommand(port: number): string[] {
  const next = inProject('node_modules/next/dist/bin/next')
  return [next, 'start', bareApp, '--port', String(port), '--hostname', '127.0.0.1']
}
