import type { ClientError } from '#components/workspace/client-error.ts'
import { createStore } from '#components/workspace/store.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { dropEdit, findEdit, keepEdit } from './kept-edit.ts'

/** A question while it is put in other words. */
export interface Edit {
  text: string
  attachments: AttachmentView[]
  sending: boolean
  /** Why the last try to send it failed. */
  error: ClientError | null
  /** Restored after a reload, so it must not take the focus. */
  restored: boolean
}

/** By turn id. What was begun is there when the reader comes back to that version, or reloads. */
export const edits = createStore<Readonly<Record<string, Edit>>>({})

/** Opens the edit of a turn's question, with the question as it is. */
export function beginEdit({ id, text, attachments }: TurnView) {
  put(id, { text, attachments, sending: false, error: null, restored: false })
}

/** Opens the edit that was begun before the page was loaded again, if any. */
export function restoreEdit({ id, attachments }: TurnView) {
  const kept = edits.get()[id] ? null : findEdit(id)
  if (!kept) return
  const left = attachments.filter((attachment) => kept.attachmentIds.includes(attachment.id))
  put(id, { text: kept.text, attachments: left, sending: false, error: null, restored: true })
}

/** Without effect when the edit was closed. */
export function changeEdit(turnId: string, change: Partial<Edit>) {
  const edit = edits.get()[turnId]
  if (edit) put(turnId, { ...edit, ...change })
}

export function closeEdit(turnId: string) {
  edits.update(({ [turnId]: _closed, ...others }) => others)
  dropEdit(turnId)
}

function put(turnId: string, edit: Edit) {
  edits.update((all) => ({ ...all, [turnId]: edit }))
  const { text, attachments } = edit
  keepEdit(turnId, { text, attachmentIds: attachments.map(({ id }) => id) })
}
