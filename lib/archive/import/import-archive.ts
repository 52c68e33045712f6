import { readFile } from 'node:fs/promises'
import { removeAttachments, withIncomingFile } from '#lib/attachments/index.ts'
import { batches } from '#lib/batches.ts'
import { createQueue } from '#lib/create-queue.ts'
import type { Locale } from '#lib/messages.ts'
import type { Archive } from '../archive-schema.ts'
import type { ImportCounts } from '../schema.ts'
import { type ImportedAttachments, importMedia } from './import-media.ts'
import { ARCHIVE_ENTRY, type OpenZip, openZip } from './open-zip.ts'
import { parseArchive } from './parse-archive.ts'
import { readEntry } from './read-entry.ts'
import { type ArchiveFormat, receiveArchive } from './receive-archive.ts'
import { describeRefusal } from './refusal.ts'
import { storeArchive } from './store-archive.ts'

/**
 * One import at a time, because reading takes memory and processor time; waiting ones lie on disk.
 */
const oneByOne = createQueue(1)

/**
 * Takes an archive in, all or nothing, as new conversations: the same one twice makes copies.
 * @param request its body is a zip as the export makes it, or its `archive.json` alone.
 * @throws AppError `archive_unreadable` with the reason in words, `archive_too_large`,
 * `invalid_request`.
 */
export function importArchive(
  { ownerId, locale }: { ownerId: string; locale: Locale },
  request: Request,
): Promise<ImportCounts> {
  return withIncomingFile(async (path) => {
    const format = await receiveArchive(request, path)
    return oneByOne(() => takeIn(ownerId, path, format)).catch((error) => {
      throw describeRefusal(error, locale)
    })
  })
}

async function takeIn(ownerId: string, path: string, format: ArchiveFormat): Promise<ImportCounts> {
  const zip = format === 'zip' ? await openZip(path) : null
  try {
    const json = zip ? await readEntry(zip, ARCHIVE_ENTRY) : await readFile(path)
    return await keepAllOrNothing(ownerId, await parseArchive(json), zip)
  } finally {
    zip?.close()
  }
}

/** Deletes on failure what was written: media are stored before anything refers to them. */
async function keepAllOrNothing(
  ownerId: string,
  archive: Archive,
  zip: OpenZip | null,
): Promise<ImportCounts> {
  const media: ImportedAttachments = new Map()
  try {
    if (zip) await importMedia(ownerId, archive.attachments, { zip, media })
    return await storeArchive(ownerId, archive, media)
  } catch (error) {
    for (const part of batches([...media.values()])) {
      await removeAttachments({ ownerId, id: { in: part.map(({ id }) => id) } })
    }
    throw error
  }
}
