import { hashFiles } from '../../scripts/setup/hash-files.mjs'
import { inProject, nodeBinary } from '../../scripts/setup/project.mjs'
import { runStep } from '../../scripts/setup/run-step.mjs'

export const bareApp = inProject('bench/bare-app')

/** Builds the app to compare with, unless it is built. */
export async function buildBareApp(): Promise<void> {
  await runStep({
    name: 'bare-app',
    doing: 'Building the app to compare with (once)',
    inputs: hashFiles(
      ['bench/bare-app/app', 'bench/bare-app/next.config.mjs', 'package-lock.json'],
      () => false,
    ),
    product: inProject('bench/bare-app/.next/BUILD_ID'),
    command: nodeBinary(),
    parameters: [inProject('node_modules/next/dist/bin/next'), 'build', bareApp],
    environment: { NODE_ENV: 'production' },
  })
}
