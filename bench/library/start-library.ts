import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Children } from '../../scripts/serve/children.mjs'
import { migrateDatabase } from '../../scripts/setup/migrate-database.mjs'
import { fullSettings, serveFull } from '../rig/serve.ts'
import { visit } from '../stream/visit.ts'
import { runStatements } from './run-statements.ts'
import { writeLibrary } from './write-library.ts'

/** A server with a visitor who has many conversations. */
export interface Library {
  url: string
  /** The visitor's session. */
  cookie: string
  stop: () => Promise<void>
}

/** Makes one in the empty database of `databaseUrl`, or with '' in PGlite. Takes minutes. */
export async function startLibrary(simulator: string, databaseUrl: string): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), 'qvq-bench-'))
  const settings = fullSettings(simulator, folder, databaseUrl)
  const start = async () => {
    const children = new Children()
    return { ...(await serveFull(children, settings)), stop: () => children.stop() }
  }
  await migrateDatabase(settings)
  // PGlite's folder has one process, so make the visitor, stop the server, then fill its database.
  const first = await start()
  const cookie = await visit(first.url)
  await first.stop()
  const { run, close } = await runStatements(folder, databaseUrl)
  await writeLibrary(cookie.split(/[=.]/)[1] ?? '', run)
  await close()
  const { url, stop } = await start()
  return {
    url,
    cookie,
    async stop() {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
