import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { MAX_UPLOAD_BYTES } from '#lib/attachments/schema.ts'
import { MAX_ARCHIVE_BYTES, MAX_ENTRIES, MAX_RATIO, MAX_UNPACKED_BYTES } from '../limits.ts'
import { Refusal } from './refusal.ts'

export const ARCHIVE_ENTRY = 'archive.json'

/** Below this size the packing ratio is not checked. */
const MEGABYTE = 1024 ** 2
const SYMBOLIC_LINK = 0o120000
const FILE_TYPE = 0o170000

/** An archive's zip, whose list of contents has been checked; nothing of it is unpacked yet. */
export interface OpenZip {
  has(name: string): boolean
  /** The bytes of an entry. @throws Refusal `noEntry`. */
  read(name: string): Promise<Readable>
  close(): void
}

/**
 * Opens a zip and checks its list of contents whole. Names are only ever compared, never used as
 * paths. Entries that are none of ours are left alone: systems add their own when they pack again.
 * @throws Refusal that names the entry.
 */
export async function openZip(path: string): Promise<OpenZip> {
  const zip = await open(path)
  try {
    const entries = await listEntries(zip)
    return {
      has: (name) => entries.has(name),
      async read(name) {
        const entry = entries.get(name)
        if (!entry) throw new Refusal('noEntry', { entry: name })
        return zip.openReadStreamPromise(entry).catch(refuseZip)
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

/**
 * Throws what reading a zip threw: the zip library's words go on as the reason, since they name the
 * entry; what the system says, of a full disk, stays what it is.
 */
export function refuseZip(cause: unknown): never {
  if (!(cause instanceof Error) || cause instanceof Refusal || isSystemError(cause)) throw cause
  throw new Refusal('zip', { detail: cause.message }, cause)
}

const isSystemError = (error: Error) => 'syscall' in error

const open = (path: string) =>
  openPromise(path, { autoClose: false, strictFileNames: true }).catch(refuseZip)

async function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > MAX_ENTRIES) {
    throw new Refusal('tooMany', { field: 'zip', limit: MAX_ENTRIES })
  }
  const entries = new Map<string, Entry>()
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      checkEntry(entry)
      if (entries.has(entry.fileName)) throw new Refusal('twice', { field: entry.fileName })
      entries.set(entry.fileName, entry)
      unpacked += entry.uncompressedSize
      if (unpacked > MAX_UNPACKED_BYTES) throw new Refusal('bomb', { entry: entry.fileName })
    }
  } catch (error) {
    refuseZip(error)
  }
  return entries
}

function checkEntry(entry: Entry): void {
  const { fileName, compressedSize, uncompressedSize, externalFileAttributes } = entry
  if (entry.isEncrypted()) throw new Refusal('encrypted', { entry: fileName })
  if (((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) {
    throw new Refusal('link', { entry: fileName })
  }
  // Text packs well, and has a limit of its own.
  const isText = fileName === ARCHIVE_ENTRY
  const limit = isText ? MAX_ARCHIVE_BYTES.json : MAX_UPLOAD_BYTES
  const packed = isText || uncompressedSize <= MEGABYTE ? uncompressedSize : compressedSize
  if (uncompressedSize > limit || uncompressedSize > packed * MAX_RATIO)
    throw new Refusal('bomb', { entry: fileName })
}
