import { readFileSync } from 'node:fs'

/** The JSON file at `path`, or undefined when it is not there or was cut short. */
export function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}
