import { Readable } from 'node:stream'
import { db } from '#lib/db.ts'
import { ARCHIVE_ENTRY } from '../import/open-zip.ts'
import { usedBy } from '../import/read-attachments.ts'
import { download, ZIP } from './download.ts'
import { mediaExtension } from './media-extension.ts'
import { openIfThere } from './open-if-there.ts'
import { writeArchive } from './write-archive.ts'
import { type AddFile, zipStream } from './zip-stream.ts'

const AT_ONCE = 500

/**
 * Everything of an owner's as one zip, written while it is read: conversations, and the pictures and
 * videos that their questions show, as they were uploaded. Never any thinking, nor who the owner is,
 * nor what was shared with whom.
 */
export function exportEverything(ownerId: string): Response {
  const body = zipStream(async (add) => {
    // Write the media first, so that the index never names a file that was deleted meanwhile.
    const files = await addMedia(ownerId, add)
    const json = Readable.from(writeArchive({ ownerId, files }), { objectMode: false })
    await add(ARCHIVE_ENTRY, json, { compress: true })
  })
  const day = new Date().toISOString().slice(0, 10)
  return download(body, { name: `qvq-chat-${day}.zip`, mediaType: ZIP })
}

/** @returns the entry of each blob. */
async function addMedia(ownerId: string, add: AddFile): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for await (const { hash, mediaType } of readMedia(ownerId)) {
    if (files.has(hash)) continue
    const content = await openIfThere(hash)
    if (!content) continue
    const name = `media/${hash}${mediaExtension(mediaType)}`
    await add(name, content, { compress: false })
    files.set(hash, name)
  }
  return files
}

async function* readMedia(ownerId: string) {
  let after = ''
  for (;;) {
    const rows = await db.attachment.findMany({
      where: {
        AND: [
          usedBy(ownerId, { conversation: { importId: null } }),
          after ? { id: { gt: after } } : {},
        ],
      },
      select: { id: true, blobHash: true, mediaType: true },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
    })
    for (const { blobHash, mediaType } of rows) if (blobHash) yield { hash: blobHash, mediaType }
    after = rows.at(-1)?.id ?? ''
    if (rows.length < AT_ONCE) return
  }
}
