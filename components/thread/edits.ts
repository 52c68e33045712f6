import type { ClientError } from '#components/workspace/client-error.ts'
import { createStore } from '#components/workspace/store.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import type { TurnView } from '#lib/turns/schema.ts'

/** A question while it is put in other words. */
export interface Edit {
  text: string
  attachments: AttachmentView[]
  sending: boolean
  /** Why the last try to send it failed. */
  error: ClientError | null
}

/** By turn id. What was begun is there when the reader comes back to that version. */
export const edits = createStore<Readonly<Record<string, Edit>>>({})

/** Opens the edit of a turn's question, with the question as it is. */
export function beginEdit({ id, text, attachments }: TurnView) {
  edits.update((all) => ({ ...all, [id]: { text, attachments, sending: false, error: null } }))
}

/** Without effect when the edit was closed. */
export function changeEdit(turnId: string, change: Partial<Edit>) {
  edits.update((all) => {
    const edit = all[turnId]
    return edit ? { ...all, [turnId]: { ...edit, ...change } } : all
  })
}

export function closeEdit(turnId: string) {
  edits.update(({ [turnId]: _closed, ...others }) => others)
}
