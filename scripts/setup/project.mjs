import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder, absolute. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')

/** A path inside the project. */
export const inProject = (...parts) => join(root, ...parts)

/** The Node that came from npm (decision 0004), or this one where that package has no build. */
export function nodeBinary() {
  const installed = inProject('node_modules/node/bin/node')
  return existsSync(installed) ? installed : process.execPath
}

/** `environment` with the project's own tools first on PATH, and no vendor told about it. */
export function toolEnvironment(environment = process.env) {
  return {
    ...environment,
    PATH: [inProject('node_modules/.bin'), environment.PATH].join(delimiter),
    NEXT_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
  }
}
