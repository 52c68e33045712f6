import type { Draft, DraftAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { discardAttachment } from './attachment-requests.ts'
import { cancelTask, releaseAttachment } from './attachment-task.ts'

/** Takes an item out of the tray and off the server, and stops its upload. */
export function removeAttachment(draft: Store<Draft>, key: string) {
  const item = draft.get().attachments.find((attachment) => attachment.key === key)
  if (!item) return
  cancelTask(item)
  // A restored item may also be in another tab's draft, so leave it to the server's sweep.
  if (item.view && isOwn(item)) discardAttachment(item.view.id)
  releaseAttachment(item)
  draft.update((current) => ({
    ...current,
    attachments: current.attachments.filter((attachment) => attachment.key !== key),
  }))
}

/** Whether this tab added it, directly or as a frame list of pictures that this tab added. */
function isOwn({ task, pictures }: DraftAttachment): boolean {
  return task !== undefined || pictures !== undefined
}
