import { clientError } from '#components/workspace/client-error.ts'
import { makeId } from '#components/workspace/make-id.ts'
import type { Store } from '#components/workspace/store.ts'
import { MAX_ATTACHMENTS_PER_TURN } from '#lib/turns/limits.ts'
import { discardAttachment } from './discard-attachment.ts'
import { changeAttachment, type Draft, type DraftAttachment, isUploading } from './draft.ts'
import { uploadFile } from './upload-file.ts'

interface Upload {
  file: File
  cancel(): void
}

/** By the item's key: files this tab can still cancel or try again. */
const uploads = new Map<string, Upload>()

/** Puts files into the tray and uploads them at once. The server decides what a file is. */
export function addFiles(draft: Store<Draft>, files: readonly File[]) {
  const room = MAX_ATTACHMENTS_PER_TURN - draft.get().attachments.length
  const accepted = files.slice(0, Math.max(0, room)).map((file) => ({ file, item: describe(file) }))
  const error = files.length > room ? clientError('too_many_files', false) : null
  draft.update((current) => ({
    ...current,
    error,
    attachments: [...current.attachments, ...accepted.map(({ item }) => item)],
  }))
  for (const { file, item } of accepted) if (!item.error) begin(draft, item.key, file)
}

/** Tries a failed upload again; it goes on where it was cut. */
export function retryUpload(draft: Store<Draft>, key: string) {
  const upload = uploads.get(key)
  if (!upload) return
  changeAttachment(draft, key, { error: null, progress: 0 })
  begin(draft, key, upload.file)
}

/** Takes an item out of the tray and off the server, and stops its upload. */
export function removeAttachment(draft: Store<Draft>, key: string) {
  const item = draft.get().attachments.find((attachment) => attachment.key === key)
  if (item && isUploading(item)) uploads.get(key)?.cancel()
  // One that came back with a draft may be in another tab's draft, too; the server sweeps it later.
  if (item?.view && uploads.has(key)) discardAttachment(item.view.id)
  forgetUpload(key, item?.localUrl)
  draft.update((current) => ({
    ...current,
    attachments: current.attachments.filter((attachment) => attachment.key !== key),
  }))
}

/** Lets go of the file's memory. */
export function forgetUpload(key: string, localUrl: string | null | undefined) {
  if (localUrl) URL.revokeObjectURL(localUrl)
  uploads.delete(key)
}

function describe(file: File): DraftAttachment {
  return {
    key: makeId(),
    name: file.name,
    bytes: file.size,
    localUrl: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
    progress: 0,
    view: null,
    error: file.size === 0 ? clientError('file_empty', false) : null,
  }
}

function begin(draft: Store<Draft>, key: string, file: File) {
  const cancel = uploadFile(file, {
    onProgress: (progress) => changeAttachment(draft, key, { progress }),
    onDone: (view) => changeAttachment(draft, key, { view, progress: 1 }),
    onFailure: (error) => changeAttachment(draft, key, { error }),
  })
  uploads.set(key, { file, cancel })
}
