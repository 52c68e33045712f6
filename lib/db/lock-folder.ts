import { DatabaseSync } from 'node:sqlite'

/** SQLite's result code for "another connection holds the lock". */
const SQLITE_BUSY = 5

/**
 * Two processes on one PGlite folder lose data without a word, so whoever opens the folder at `path`
 * holds an exclusive lock of the operating system on `{path}.lock`. Node offers such locks only
 * through SQLite: the file is an empty database inside a transaction that never ends. The system
 * drops the lock when its holder dies, however it dies, so no lock is ever stale. A file that names
 * a pid was tried first: pids are given out again, containers number theirs alike, and two
 * processes that both remove a stale file can each end up with the lock.
 * Returns the function that gives the lock up; throws when another process has it.
 */
export function lockFolder(path: string): () => void {
  const lock = new DatabaseSync(`${path}.lock`, { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) {
      throw new Error(
        `Another process is using the database in ${path}. Stop it first, or set DATA_DIR to another folder.`,
      )
    }
    throw error
  }
  return () => lock.close()
}
