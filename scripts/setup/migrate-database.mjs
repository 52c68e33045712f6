import { nodeBinary } from './project.mjs'
import { Refusal } from './refusal.mjs'
import { runCommand } from './run-command.mjs'

/** Brings the database of the settings up to date. Cheap when it is, so it always runs. */
export async function migrateDatabase(environment) {
  const { code, output } = await runCommand(
    nodeBinary(),
    ['--conditions=react-server', 'scripts/migrate.ts'],
    { environment },
  )
  if (code !== 0) throw new Refusal(output.trim())
}
