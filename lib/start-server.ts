import 'server-only'
import { sweepAttachments } from '#lib/attachments/index.ts'
import { closeDatabase } from '#lib/db.ts'
import { checkEnv } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { modelRegistry } from '#lib/qvq/index.ts'
import { interruptRunningTurns, keepTurns } from '#lib/turns/index.ts'

/** A stream that will not end must not keep the process alive for ever, in milliseconds. */
const SHUTDOWN_LIMIT_MS = 15_000
const SWEEP_EVERY_MS = 60 * 60 * 1000

/** Once, before the first request: settings checked, old turns marked, an orderly end prepared. */
export async function startServer(): Promise<void> {
  checkSettings()
  await keepTurns()
  setInterval(() => {
    void sweepAttachments().catch((error) => log.error({ err: error }, 'attachments not swept'))
  }, SWEEP_EVERY_MS).unref()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void shutDown(signal))
  }
}

/** Next would go on serving errors; whoever started it shall read one sentence instead. */
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
