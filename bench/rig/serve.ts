import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Children } from '../../scripts/serve/children.mjs'
import { startApp } from '../../scripts/serve/start-app.mjs'
import { waitUntilListening } from '../../scripts/serve/wait-until-listening.mjs'
import { inProject } from '../../scripts/setup/project.mjs'
import { freePort } from './free-port.ts'

/** A running server: its origin and its process. */
export interface Server {
  url: string
  pid: number
  /** Where `watch-event-loop.mjs` writes, in a server that it was loaded into. */
  stallFile?: string
}

/** Settings of a measured app that keeps its files, and without `databaseUrl` its database, in `folder`. */
export function fullSettings(simulator: string, folder: string, databaseUrl = '') {
  return {
    ...process.env,
    DASHSCOPE_API_KEY: 'sk-bench',
    DATABASE_URL: databaseUrl,
    DATA_DIR: folder,
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
    QVQ_BASE_URL: `${simulator}/compatible-mode/v1`,
    QVQ_MODEL: 'qvq-max',
    SESSION_SECRET: 'only for measurements, only for measurements',
  } as const
}

/** Starts this app's production build with `settings`; its database must be up to date. */
export async function serveFull(
  children: Children,
  settings: ReturnType<typeof fullSettings>,
): Promise<Server> {
  const stallFile = join(settings.DATA_DIR, 'longest-stall')
  const environment = {
    ...settings,
    BENCH_STALL_FILE: stallFile,
    NODE_OPTIONS: `--import=${pathToFileURL(inProject('bench/rig/watch-event-loop.mjs')).href}`,
  }
  const server = await serve(children, (port) =>
    startApp(children, 'start', { port, host: '127.0.0.1', environment }),
  )
  return { ...server, stallFile }
}

/** Starts a server by `start` and resolves when it answers. @throws Error when it does not. */
export async function serve(
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
