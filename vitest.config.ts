import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// 'server-only' throws unless the bundler says that this is a server, which tests do by hand.
const empty = new URL('./node_modules/server-only/empty.js', import.meta.url)
const resolve = { alias: { 'server-only': fileURLToPath(empty) } }

const integrationTests = '**/*.integration.test.ts'
const exclude = [...configDefaults.exclude, '.next/**', 'e2e/**']

// These say what pictures and videos are and how the model service behaves, whatever the database
// is. They run on the embedded one only; on a server, what reads and writes rows is left.
const anyDatabase = [
  'simulator/**',
  'lib/db/lock-folder.integration.test.ts',
  'lib/qvq/**',
  'lib/picture-process/**',
  'lib/attachments/*/{corpus,video-corpus,videos}.integration.test.ts',
  'lib/attachments/pictures/{picture-formats,hostile-pictures}.integration.test.ts',
  'lib/attachments/import-url.integration.test.ts',
  'lib/turns/retries.integration.test.ts',
]
const notTwice = process.env.TEST_DATABASE_URL ? anyDatabase : []

/** Begin with these, which go through hundreds of files; begun last, they would run on alone. */
const isLong = ({ moduleId }: TestSpecification) => /corpus\.integration/.test(moduleId)

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    // Vitest leaves one core for whoever watches; here that would be half of the usual two.
    maxWorkers: '100%',
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...exclude, integrationTests],
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: [integrationTests],
          exclude: [...exclude, ...notTwice],
          globalSetup: 'lib/db/testing/make-template.ts',
          setupFiles: 'lib/db/testing/use-fresh-database.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
