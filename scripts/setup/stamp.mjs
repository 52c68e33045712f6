import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.mjs'

const folder = inProject('.setup')

/** Whether the step `{name, inputs, product}` was done with these very inputs. */
export function isStamped({ name, inputs, product }) {
  const path = join(folder, name)
  return existsSync(product) && existsSync(path) && readFileSync(path, 'utf8') === inputs
}

/** Remembers that the step succeeded with these inputs. */
export function stamp({ name, inputs }) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, name), inputs)
}
