import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

// 'server-only' throws unless the bundler says that this is a server, which tests do by hand.
const empty = new URL('./node_modules/server-only/empty.js', import.meta.url)
const resolve = { alias: { 'server-only': fileURLToPath(empty) } }

const integrationTests = '**/*.integration.test.ts'
const exclude = [...configDefaults.exclude, '.next/**', 'e2e/**']

// What a picture, a video, a foreign address or the model service is does not depend on the database,
// and finding out takes a while: once is enough.
const notTwice = process.env.TEST_DATABASE_URL
  ? [
      'lib/pictures/**',
      'lib/qvq/**',
      '**/*corpus.integration.test.ts',
      '**/{hostile-pictures,picture-formats,videos,import-url}.integration.test.ts',
    ]
  : []

export default defineConfig({
  test: {
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
