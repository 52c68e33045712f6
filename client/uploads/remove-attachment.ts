import type { Draft, DraftAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import { discardAttachment } from './attachment-requests.ts'
import { cancelTask, releaseAttachment } from './attachment-task.ts'

/** Takes an item out of the tray and off the server, and stops its upload. */
export function removeAttachment(draft: Store<Draft>, key: string) {
  const item = draft.get().attachments.find((attachment) => attachment.key === key)
  if (!item) return
  cancelTask(item)
  // One that came back with a draft may be in another tab's draft, too; the server sweeps it later.
  if (item.view && isOwn(item)) discardAttachment(item.view.id)
  releaseAttachment(item)
  draft.update((current) => ({
    ...current,
    attachments: current.attachments.filter((attachment) => attachment.key !== key),
  }))
}

/** Whether it came into the tray in this tab: by work, or as a frame list of what did. */
function isOwn({ task, pictures }: DraftAttachment): boolean {
  return task !== undefined || pictures !== undefined
}
