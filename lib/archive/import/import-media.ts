import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { importFile, withIncomingFile } from '#lib/attachments/index.ts'
import { AppError } from '#lib/errors.ts'
import type { ArchiveAttachment, ArchiveMedia } from '../archive-schema.ts'
import { copyAttachment, findStored, type StoredAttachment } from './copy-attachment.ts'
import { type OpenZip, refuseZip } from './open-zip.ts'
import { MediaRefusal, Refusal } from './refusal.ts'
import { restoreChoice } from './restore-choice.ts'

/** What was imported, by the id that the archive gives it. */
export type ImportedAttachments = Map<string, StoredAttachment>

/**
 * Takes in the pictures and videos of a zip as if they were uploaded: recognised by their bytes,
 * decoded and rendered, once for all attachments that share a file.
 * @param media is filled as they come in, so that it tells what there is when something fails.
 * @throws Refusal that names the entry.
 */
export async function importMedia(
  ownerId: string,
  attachments: ReadonlyMap<string, ArchiveAttachment>,
  { zip, media }: { zip: OpenZip; media: ImportedAttachments },
): Promise<void> {
  const byFile = Map.groupBy([...attachments.values()].filter(isMedia), ({ file }) => file)
  for (const [file, [first, ...others]] of byFile) {
    if (file === undefined || !first) continue
    const stored = await importEntry(ownerId, { zip, file, name: first.name })
    media.set(first.id, stored)
    for (const { mediaType } of [first, ...others]) {
      if (mediaType === stored.mediaType) continue
      throw new Refusal('mediaType', { entry: file, claimed: mediaType, found: stored.mediaType })
    }
    for (const { id, name } of others) media.set(id, await copyAttachment(ownerId, stored.id, name))
    for (const attachment of [first, ...others]) {
      await restoreChoice(ownerId, media.get(attachment.id)?.id ?? stored.id, attachment)
    }
  }
}

const isMedia = (attachment: ArchiveAttachment): attachment is ArchiveMedia =>
  attachment.kind !== 'frame_list'

function importEntry(
  ownerId: string,
  { zip, file, name }: { zip: OpenZip; file: string; name: string },
): Promise<StoredAttachment> {
  return withIncomingFile(async (path) => {
    await unpack(zip, file, path)
    const id = await importFile(ownerId, { path, name }).catch((error) => {
      throw isItsFault(error) ? new MediaRefusal(file, error) : error
    })
    return findStored(ownerId, id)
  })
}

/** `not_found` is not the file's fault: the owner has deleted everything meanwhile. */
const isItsFault = (error: unknown): error is AppError =>
  error instanceof AppError && error.status < 500 && error.code !== 'not_found'

/** @throws Refusal also when the bytes are not those whose SHA-256 is the entry's name. */
async function unpack(zip: OpenZip, file: string, path: string): Promise<void> {
  const digest = createHash('sha256')
  const digested = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      digest.update(chunk)
      yield chunk
    }
  }
  const entry = await zip.read(file)
  await pipeline(entry, digested, createWriteStream(path, { flags: 'wx' })).catch(refuseZip)
  const [hash] = basename(file).split('.')
  if (digest.digest('hex') !== hash) throw new Refusal('hash', { entry: file })
}
