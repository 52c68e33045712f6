import { Readable } from 'node:stream'
import { db } from '#lib/db.ts'
import { AppError } from '#lib/errors.ts'
import { webStream } from '#lib/web-stream.ts'
import type { ExportFormat } from '../schema.ts'
import { addPathMedia } from './add-path-media.ts'
import { download, JSON_TEXT, MARKDOWN, ZIP } from './download.ts'
import { loadPath } from './load-path.ts'
import { toMarkdown } from './to-markdown.ts'
import { writeArchive } from './write-archive.ts'
import { zipStream } from './zip-stream.ts'

/**
 * A download of one conversation: the path in view as Markdown, the same with its pictures and
 * videos as a zip, or the whole tree, without bytes, as an archive that can be imported.
 * @throws AppError `not_found`.
 */
export async function exportConversation(
  ownerId: string,
  conversationId: string,
  format: ExportFormat,
): Promise<Response> {
  const where = { id: conversationId, ownerId }
  if ((await db.conversation.count({ where })) === 0) throw new AppError('not_found')
  const name = `conversation-${conversationId}`
  switch (format) {
    case 'markdown': {
      const markdown = toMarkdown(await loadPath(ownerId, conversationId))
      return download(markdown, { name: `${name}.md`, mediaType: MARKDOWN })
    }
    case 'zip': {
      const path = await loadPath(ownerId, conversationId)
      const body = zipStream(async (add) => {
        const markdown = toMarkdown(path, await addPathMedia(path, add))
        await add('conversation.md', Readable.from([Buffer.from(markdown)]), { compress: true })
      })
      return download(body, { name: `${name}.zip`, mediaType: ZIP })
    }
    case 'json': {
      const pieces = writeArchive({ ownerId, conversationId, files: new Map() })
      const body = webStream(Readable.from(pieces, { objectMode: false }))
      return download(body, { name: `${name}.json`, mediaType: JSON_TEXT })
    }
  }
}
