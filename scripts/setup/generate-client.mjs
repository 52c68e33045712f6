import { hashFiles } from './hash-files.mjs'
import { inProject, nodeBinary } from './project.mjs'
import { runStep } from './run-step.mjs'

/**
 * Generates the Prisma client. Prisma would first download an engine that generating does not use;
 * it leaves that out when the variable names a file, whichever file it is.
 */
export async function generateClient() {
  await runStep({
    name: 'client',
    doing: 'Generating the database client',
    inputs: hashFiles(['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json']),
    product: inProject('lib/generated/prisma/client.ts'),
    command: nodeBinary(),
    parameters: [inProject('node_modules/prisma/build/index.js'), 'generate'],
    environment: { PRISMA_SCHEMA_ENGINE_BINARY: inProject('package.json') },
  })
}
