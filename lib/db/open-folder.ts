import { access, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { lockFolder } from './lock-folder.ts'

/**
 * The cache of database pages: PostgreSQL's own choice of 128 MB, all of it resident in the end, is a
 * third of the memory of the whole server. The operating system caches the files once more anyway.
 */
const options = { startParams: [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'] }

/** This file is written once PGlite has made the folder; a folder without it is half-made. */
const marker = 'qvq-database-complete'

interface OpenFolder {
  pglite: PGlite
  /** Closes the database, then gives up the lock. */
  close: () => Promise<void>
}

/**
 * Opens the PGlite folder at `path` (absolute) for this process alone, making it when it is absent.
 * Throws a sentence for the reader when another process has it, or when its making was cut short.
 */
export async function openFolder(path: string): Promise<OpenFolder> {
  await mkdir(join(path, '..'), { recursive: true })
  const unlock = lockFolder(path)
  try {
    const pglite = await openOrCreate(path)
    return {
      pglite,
      async close() {
        await pglite.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

async function openOrCreate(path: string): Promise<PGlite> {
  if (!(await exists(path))) {
    const pglite = await PGlite.create(path, options)
    await writeFile(join(path, marker), '')
    return pglite
  }
  if (!(await exists(join(path, marker)))) {
    throw new Error(
      `The database folder ${path} is half-made: its creation was cut short, so it holds no conversations. Nothing was changed. Delete or move that folder, then start again.`,
    )
  }
  return PGlite.create(path, options)
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
