import { makeId } from '#components/workspace/make-id.ts'
import type { Store } from '#components/workspace/store.ts'
import type { Draft, DraftAttachment } from './draft.ts'

/** An item of the tray that the server does not have yet. */
export function newAttachment(
  known: Pick<DraftAttachment, 'name' | 'bytes' | 'guess'>,
): DraftAttachment {
  return { key: makeId(), ...known, localUrl: null, progress: 0, view: null, error: null }
}

/** Puts items at the end of the tray. */
export function appendAttachments(draft: Store<Draft>, items: readonly DraftAttachment[]) {
  draft.update((current) => ({
    ...current,
    error: null,
    attachments: [...current.attachments, ...items],
  }))
}
