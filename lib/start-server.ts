import 'server-only'
import { sweepImports } from '#lib/archive/index.ts'
import { sweepAttachments } from '#lib/attachments/index.ts'
import { closeDatabase } from '#lib/db.ts'
import { checkEnv, env } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { modelRegistry } from '#lib/qvq/index.ts'
import { interruptRunningTurns, startLeaseKeeper } from '#lib/turns/index.ts'

/** A stream that will not end must not keep the process alive for ever, in milliseconds. */
const SHUTDOWN_LIMIT_MS = 15_000
const SWEEP_EVERY_MS = 60 * 60 * 1000
/** Imports older than this are dead, because none takes so long. */
const LONGEST_IMPORT_MS = 24 * SWEEP_EVERY_MS

/** Once, before the first request: settings checked, old turns marked, an orderly end prepared. */
export async function startServer(): Promise<void> {
  checkSettings()
  await startLeaseKeeper()
  // The embedded database has one process, so imports of an earlier process will not go on.
  if (env.DATABASE_URL === undefined) void sweep(Date.now())
  setInterval(() => void sweep(Date.now() - LONGEST_IMPORT_MS), SWEEP_EVERY_MS).unref()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void shutDown(signal))
  }
}

async function sweep(importsBefore: number): Promise<void> {
  const logged = (error: unknown) => log.error({ err: error }, 'not swept')
  await sweepImports(new Date(importsBefore)).catch(logged)
  await sweepAttachments().catch(logged)
}

/** Exits with one sentence, because Next would go on and serve errors. */
function checkSettings(): void {
  try {
    checkEnv()
    modelRegistry()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** Ends the streams, without which Next would wait for them, then the database. */
async function shutDown(signal: NodeJS.Signals): Promise<void> {
  setTimeout(() => process.exit(1), SHUTDOWN_LIMIT_MS).unref()
  log.info({ signal }, 'shutting down')
  await interruptRunningTurns()
  await closeDatabase()
}
