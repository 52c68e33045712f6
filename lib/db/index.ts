import 'server-only'

/* What scripts and benchmarks do to a database; whoever asks it something imports `lib/db.ts`. */
export { diffSchema } from './diff-schema.ts'
export { migrate } from './migrate.ts'
export { openFolder } from './open-folder.ts'
