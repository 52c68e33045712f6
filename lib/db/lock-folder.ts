import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { isProcessAlive, ownIdentity } from '#lib/db/process-identity.ts'

/**
 * Two processes on one PGlite folder lose data without a word, so the folder at `path` has a lock
 * file beside it, `{path}.lock`, which names its holder. A lock whose holder is dead is stale and is
 * taken over. Resolves to the function that gives the lock up; throws when another process has it.
 */
export async function lockFolder(path: string): Promise<() => Promise<void>> {
  const lockPath = `${path}.lock`
  const identity = await ownIdentity()
  const draft = `${lockPath}.${randomUUID()}`
  await writeFile(draft, identity)
  try {
    while (!(await linkUnlessThere(draft, lockPath))) await removeStaleLock(path, lockPath)
  } finally {
    await rm(draft, { force: true })
  }
  const unlock = () => removeOwnLock(lockPath, identity)
  process.once('exit', unlock)
  return async () => {
    process.off('exit', unlock)
    unlock()
  }
}

/** A link appears with its content or not at all: nobody can read a lock that is half written. */
async function linkUnlessThere(draft: string, lockPath: string): Promise<boolean> {
  try {
    await link(draft, lockPath)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function removeStaleLock(path: string, lockPath: string): Promise<void> {
  const holder = await readFile(lockPath, 'utf8').catch(() => undefined)
  if (holder === undefined) return
  if (await isProcessAlive(holder)) {
    throw new Error(
      `Another process (${holder.split(' ')[0]}) is using the database in ${path}. Stop it first, or set DATA_DIR to another folder.`,
    )
  }
  // Renaming picks one winner among processes that saw the same stale lock; whoever finds that it
  // moved a newer lock instead puts it back.
  const aside = `${lockPath}.${randomUUID()}`
  const moved = await rename(lockPath, aside).then(
    () => true,
    () => false,
  )
  if (!moved) return
  if ((await readFile(aside, 'utf8')) !== holder) await link(aside, lockPath)
  await rm(aside, { force: true })
}

function removeOwnLock(lockPath: string, identity: string): void {
  try {
    if (readFileSync(lockPath, 'utf8') === identity) rmSync(lockPath)
  } catch {
    // It is already gone, which is what was wanted.
  }
}
