import { hashFiles } from './hash-files.mjs'
import { inProject, nodeBinary } from './project.mjs'
import { runStep } from './run-step.mjs'

/** Everything `next build` may read. The generated client follows from prisma/schema.prisma. */
const sources = [
  'app',
  'client',
  'components',
  'instrumentation.ts',
  'lib',
  'messages',
  'next.config.mjs',
  'package-lock.json',
  'package.json',
  'postcss.config.mjs',
  'prisma/schema.prisma',
  'proxy.ts',
  'public',
  'tsconfig.json',
]

const isNotBuilt = (path) => path.startsWith('lib/generated') || /\.test\.tsx?$/.test(path)

/** The production build. Types are checked by `npm test`, not again by every user. */
export async function buildApp() {
  await runStep({
    name: 'build',
    doing: 'Building the app (once, about a minute)',
    inputs: hashFiles(sources, isNotBuilt),
    product: inProject('.next/BUILD_ID'),
    command: nodeBinary(),
    parameters: [inProject('node_modules/next/dist/bin/next'), 'build'],
    environment: { NODE_ENV: 'production' },
  })
}
