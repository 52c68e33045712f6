// Applies prisma/migrations to the database of the settings. Says one sentence when it cannot.
import { migrate } from '#lib/db/migrate.ts'

try {
  const applied = await migrate('.')
  if (applied.length > 0) console.log(`Applied ${applied.join(', ')}.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
// The engine leaves a timer of ten seconds behind, which nobody needs to wait for.
process.exit(0)
