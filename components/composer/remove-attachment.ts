import type { Store } from '#components/workspace/store.ts'
import { discardAttachment } from './discard-attachment.ts'
import type { Draft, DraftAttachment } from './draft.ts'
import { cancelWork, forgetWork, isOwnWork } from './work.ts'

/** Takes an item out of the tray and off the server, and stops its upload. */
export function removeAttachment(draft: Store<Draft>, key: string) {
  const item = draft.get().attachments.find((attachment) => attachment.key === key)
  if (!item) return
  cancelWork(item)
  // A restored item may also be in another tab's draft, so leave it to the server's sweep.
  if (item.view && isOwn(item)) discardAttachment(item.view.id)
  forgetWork(item)
  draft.update((current) => ({
    ...current,
    attachments: current.attachments.filter((attachment) => attachment.key !== key),
  }))
}

/** Whether this tab added it, directly or as a frame list of pictures that this tab added. */
function isOwn({ key, pictures }: DraftAttachment): boolean {
  return isOwnWork(key) || pictures !== undefined
}
