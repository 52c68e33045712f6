// Writes the next migration: whatever prisma/schema.prisma has that prisma/migrations lack.
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { diffSchema } from '#lib/db/index.ts'

const name = process.argv[2]
if (!name || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Name the migration in lower case: npm run make-migration -- add_video_columns')
  process.exit(1)
}
const directory = 'prisma/migrations'
const sql = await diffSchema('.')
if (sql === '') {
  console.log('prisma/schema.prisma and prisma/migrations already agree.')
} else {
  const folders = (await readdir(directory)).filter((entry) => /^\d{4}_/.test(entry))
  const folder = join(directory, `${String(folders.length + 1).padStart(4, '0')}_${name}`)
  await mkdir(folder)
  await writeFile(join(folder, 'migration.sql'), sql)
  console.log(`Wrote ${folder}/migration.sql. Read it before you commit it.`)
}
