import {
  type AttachmentTask,
  changeAttachment,
  type Draft,
  type DraftAttachment,
  isPending,
} from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'

/** Begins the task of an item of the tray, which shows how it goes and what came of it. */
export function beginTask(draft: Store<Draft>, key: string, task: AttachmentTask) {
  const cancel = task({
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
  changeAttachment(draft, key, { task: { begin: task, cancel } })
}

/** Tries again what failed; an upload goes on where it was cut. */
export function retryTask(draft: Store<Draft>, { key, task }: DraftAttachment) {
  if (!task) return
  changeAttachment(draft, key, { error: null, progress: 0 })
  beginTask(draft, key, task.begin)
}

/** Stops what is still running for an item. */
export function cancelTask(item: DraftAttachment) {
  if (isPending(item)) item.task?.cancel()
}

/** Lets go of the memory that the browser holds for items that leave the tray. */
export function releaseAttachment({ localUrl, pictures = [] }: DraftAttachment) {
  if (localUrl) URL.revokeObjectURL(localUrl)
  for (const picture of pictures) releaseAttachment(picture)
}
