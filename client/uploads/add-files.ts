import { type ClientError, clientError } from '#client/api/client-error.ts'
import {
  type AttachmentTask,
  appendAttachments,
  type Draft,
  type DraftAttachment,
  newAttachment,
} from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { isShownByBrowsers, MAX_FRAMES, MAX_UPLOAD_BYTES } from '#lib/attachments/schema.ts'
import { beginTask } from './attachment-task.ts'
import { guessKind } from './guess-kind.ts'
import { limitUploads } from './limit-uploads.ts'
import { uploadFile } from './upload-file.ts'
import { withPoster } from './with-poster.ts'

const MEGABYTE = 1024 * 1024

/**
 * Puts files into the tray and uploads them, a few at a time. The server decides what a file is. It
 * takes as many as a frame list holds, because they may be meant as one.
 */
export function addFiles(draft: Store<Draft>, files: readonly File[]) {
  const count = draft.get().attachments.length + files.length
  if (count > MAX_FRAMES) {
    const error = clientError('frames_too_many', false, { limit: MAX_FRAMES, count })
    return draft.update((current) => ({ ...current, error }))
  }
  const added = files.map((file) => ({ file, item: describe(file) }))
  appendAttachments(
    draft,
    added.map(({ item }) => item),
  )
  for (const { file, item } of added) {
    if (!item.error) beginTask(draft, item.key, uploadOf(draft, item, file))
  }
}

function uploadOf(
  draft: Store<Draft>,
  { key, guess }: DraftAttachment,
  file: File,
): AttachmentTask {
  const upload = limitUploads((events) => uploadFile(file, events))
  return guess === 'video' ? withPoster(draft, key, file, upload) : upload
}

function describe(file: File): DraftAttachment {
  const error = refuse(file)
  const localUrl = !error && isShownByBrowsers(file.type) ? URL.createObjectURL(file) : null
  const item = newAttachment({ name: file.name, bytes: file.size, guess: guessKind(file) })
  return { ...item, file, localUrl, error }
}

/** Why the server would not take a file, where its size alone tells: nobody uploads it in vain. */
function refuse(file: File): ClientError | null {
  const { name, size } = file
  if (size === 0) return clientError('file_empty', false)
  if (size <= MAX_UPLOAD_BYTES) return null
  const code = guessKind(file) === 'video' ? 'video_too_large' : 'upload_too_large'
  const megabytes = Math.ceil(size / MEGABYTE)
  return clientError(code, false, { name, megabytes, limit: MAX_UPLOAD_BYTES / MEGABYTE })
}
