import type { ClientError } from '#client/api/client-error.ts'
import {
  changeAttachment,
  type Draft,
  type DraftAttachment,
  isPending,
} from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'

export interface TaskEvents {
  onProgress(share: number): void
  onDone(view: AttachmentView): void
  onFailure(error: ClientError): void
}

/**
 * Something that ends as an attachment: an upload, an import by URL, frames. It begins when called,
 * and returns the function that cancels it and removes what has arrived.
 */
export type AttachmentTask = (events: TaskEvents) => () => void

interface Job {
  work: AttachmentTask
  cancel(): void
}

/** By the item's key: what this tab can still cancel or try again. */
const jobs = new Map<string, Job>()

/** Begins the work of an item of the tray, which shows how it goes and what came of it. */
export function beginTask(draft: Store<Draft>, key: string, work: AttachmentTask) {
  const cancel = work({
    onProgress: (progress) => changeAttachment(draft, key, { progress }),
    onDone: (view) => {
      const item = draft.get().attachments.find((attachment) => attachment.key === key)
      // From now on the server's preview is shown; a video's poster is still on its way there.
      const keep = view.kind === 'video' ? item?.localUrl : null
      changeAttachment(draft, key, { view, progress: 1, error: null, localUrl: keep ?? null })
      if (item?.localUrl && !keep) URL.revokeObjectURL(item.localUrl)
    },
    onFailure: (error) => changeAttachment(draft, key, { error }),
  })
  jobs.set(key, { work, cancel })
}

/** Tries again what failed; an upload goes on where it was cut. */
export function retryTask(draft: Store<Draft>, key: string) {
  const job = jobs.get(key)
  if (!job) return
  changeAttachment(draft, key, { error: null, progress: 0 })
  beginTask(draft, key, job.work)
}

/** Stops what is still running for an item. */
export function cancelTask(item: DraftAttachment) {
  if (isPending(item)) jobs.get(item.key)?.cancel()
}

/** Whether something was uploaded or fetched for the item in this tab. */
export const isOwnTask = (key: string) => jobs.has(key)

/** Lets go of the memory that an item holds. */
export function forgetTask({ key, localUrl, pictures = [] }: DraftAttachment) {
  if (localUrl) URL.revokeObjectURL(localUrl)
  jobs.delete(key)
  forgetFile(key)
  for (const picture of pictures) forgetTask(picture)
}

/** By the item's key: files that this tab was given, to be uploaded or made frames of. */
const files = new Map<string, File>()

export function keepFile(key: string, file: File) {
  files.set(key, file)
}

/** The file of an item of the tray; null when only the server has it. */
export function fileOf(key: string): File | null {
  return files.get(key) ?? null
}

function forgetFile(key: string) {
  files.delete(key)
}
