import { setTimeout as sleep } from 'node:timers/promises'
import { nodeBinary } from './project.mjs'
import { Refusal } from './refusal.mjs'
import { runCommand } from './run-command.mjs'

/** What `scripts/migrate.ts` ends with when the server does not answer. */
const TRY_AGAIN = 75
/** Containers start together, and a database server takes its time. */
const PATIENCE_MS = 60_000
const TRY_EVERY_MS = 2_000

/**
 * Brings the database of the settings up to date, waiting up to a minute for a server that does not
 * answer yet. Cheap when there is nothing to do, so it always runs.
 */
export async function migrateDatabase(environment) {
  const deadline = Date.now() + PATIENCE_MS
  for (let attempt = 1; ; attempt++) {
    const { code, output } = await runCommand(
      nodeBinary(),
      ['--conditions=react-server', 'scripts/migrate.ts'],
      { environment },
    )
    if (code === 0) return
    if (code !== TRY_AGAIN || Date.now() > deadline) throw new Refusal(output.trim())
    if (attempt === 1) console.log(`${output.trim()} Waiting for it, a minute at most …`)
    await sleep(TRY_EVERY_MS)
  }
}
