import type { ShownFile, ShownPath } from './load-path.ts'
import { mediaName } from './media-name.ts'
import { openIfThere } from './open-if-there.ts'
import type { AddFile } from './zip-stream.ts'

/**
 * Puts the pictures, videos and frames of a path into a zip, each once.
 * @returns where they are in there, by the attachment's id.
 */
export async function addPathMedia(path: ShownPath, add: AddFile): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const file of filesOf(path)) {
    if (names.has(file.id) || file.blobHash === null) continue
    const content = await openIfThere(file.blobHash)
    if (!content) continue
    const name = `media/${mediaName(file, names.size + 1)}`
    await add(name, content, { compress: false })
    names.set(file.id, name)
  }
  return names
}

const filesOf = ({ turns }: ShownPath): ShownFile[] =>
  turns
    .flatMap(({ attachments }) => attachments)
    .flatMap((attachment) => [attachment, ...attachment.frames.map(({ picture }) => picture)])
