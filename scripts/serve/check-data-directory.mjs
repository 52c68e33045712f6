import { accessSync, constants, mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { root } from '../setup/project.mjs'
import { Refusal } from '../setup/refusal.mjs'

/** Makes the data folder of the settings and resolves its path; refuses one that cannot be written. */
export function checkDataDirectory(environment) {
  const path = resolve(root, environment.DATA_DIR || './data')
  try {
    mkdirSync(path, { recursive: true })
    accessSync(path, constants.W_OK)
    return path
  } catch (error) {
    throw new Refusal(
      `Cannot write to the data folder ${path} (${error.code}). Set DATA_DIR to a folder this user can write to.`,
    )
  }
}
