import { MAX_FPS, MAX_FRAMES, MIN_FPS, MIN_FRAMES } from '#lib/attachments/schema.ts'
import type { ArchiveAttachment } from '../archive-schema.ts'
import { Refusal } from './refusal.ts'

/**
 * The attachments of an archive by their ids.
 * @throws Refusal for an id that is there twice, and a frame list that is none.
 */
export function checkAttachments(attachments: ArchiveAttachment[]): Map<string, ArchiveAttachment> {
  const byId = new Map<string, ArchiveAttachment>()
  for (const [index, attachment] of attachments.entries()) {
    if (byId.has(attachment.id)) throw new Refusal('twice', { field: `attachments.${index}.id` })
    byId.set(attachment.id, attachment)
  }
  for (const [index, attachment] of attachments.entries()) {
    checkAttachment(attachment, byId, `attachments.${index}`)
  }
  return byId
}

function checkAttachment(
  attachment: ArchiveAttachment,
  byId: ReadonlyMap<string, ArchiveAttachment>,
  path: string,
): void {
  if (attachment.kind === 'video') {
    const { file, sourceUrl } = attachment
    if (file && sourceUrl) throw new Refusal('field', { field: `${path}.sourceUrl` })
  }
  if (attachment.kind !== 'frame_list') return
  const { frames, fps } = attachment
  if (frames.length < MIN_FRAMES || frames.length > MAX_FRAMES) {
    throw new Refusal('field', { field: `${path}.frames` })
  }
  if (fps !== null && (fps < MIN_FPS || fps > MAX_FPS)) {
    throw new Refusal('field', { field: `${path}.fps` })
  }
  for (const [position, id] of frames.entries()) {
    if (byId.get(id)?.kind === 'picture') continue
    throw new Refusal('unknownId', { field: `${path}.frames.${position}` })
  }
}
