// Applies prisma/migrations to the database of the settings. Says one sentence when it cannot.
import { migrate } from '#lib/db/index.ts'
import { toAppError } from '#lib/to-app-error.ts'

/** Says that trying again may help: sysexits' EX_TEMPFAIL. */
const TRY_AGAIN = 75

try {
  const applied = await migrate('.')
  if (applied.length > 0) console.log(`Applied ${applied.join(', ')}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(toAppError(error).code === 'database_unavailable' ? TRY_AGAIN : 1)
}
// The engine leaves a timer of ten seconds behind, which nobody needs to wait for.
process.exit(0)
