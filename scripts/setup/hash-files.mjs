import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inProject } from './project.mjs'

/**
 * One hash over the names and bytes of the given files and folders of the project (names relative
 * to it; absent ones count as absent), leaving out the paths that `skip` holds for.
 */
export function hashFiles(names, skip = () => false) {
  const hash = createHash('sha256')
  for (const name of names.toSorted()) addPath(hash, name, skip)
  return hash.digest('hex')
}

function addPath(hash, name, skip) {
  if (skip(name)) return
  const status = statSync(inProject(name), { throwIfNoEntry: false })
  if (status === undefined) {
    hash.update(`${name}\0absent\0`)
  } else if (status.isDirectory()) {
    for (const entry of readdirSync(inProject(name)).sort()) addPath(hash, join(name, entry), skip)
  } else {
    hash.update(`${name}\0${status.size}\0`).update(readFileSync(inProject(name)))
  }
}
