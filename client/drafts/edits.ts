import { hasFields } from '#client/api/has-fields.ts'
import { readStoredJson, removeStored, writeStored } from '#client/state/browser-storage.ts'
import type { Edit, Workspace } from '#client/state/workspace.ts'
import type { TurnView } from '#lib/turns/schema.ts'

const PREFIX = 'edit:'

/** Opens the edit of a turn's question, with the question as it is. */
export function beginEdit(workspace: Workspace, { id, text, attachments }: TurnView) {
  put(workspace, id, { text, attachments, sending: false, error: null, restored: false })
}

/** Opens the edit that was begun before the page was loaded again, if any. */
export function restoreEdit(workspace: Workspace, { id, attachments }: TurnView) {
  const kept = workspace.edits.get()[id] ? null : findEdit(id)
  if (!kept) return
  const left = attachments.filter((attachment) => kept.attachmentIds.includes(attachment.id))
  const { text } = kept
  put(workspace, id, { text, attachments: left, sending: false, error: null, restored: true })
}

/** Without effect when the edit was closed. */
export function changeEdit(workspace: Workspace, turnId: string, change: Partial<Edit>) {
  const edit = workspace.edits.get()[turnId]
  if (edit) put(workspace, turnId, { ...edit, ...change })
}

export function closeEdit(workspace: Workspace, turnId: string) {
  workspace.edits.update(({ [turnId]: _closed, ...others }) => others)
  removeStored('session', PREFIX + turnId)
}

function put(workspace: Workspace, turnId: string, edit: Edit) {
  workspace.edits.update((all) => ({ ...all, [turnId]: edit }))
  const { text, attachments } = edit
  const kept = { text, attachmentIds: attachments.map(({ id }) => id) }
  writeStored('session', PREFIX + turnId, JSON.stringify(kept))
}

/** What an edit was before a reload of its tab; null where none is kept, or something else is. */
function findEdit(turnId: string): { text: string; attachmentIds: readonly unknown[] } | null {
  const stored = readStoredJson('session', PREFIX + turnId)
  if (!hasFields(stored, { text: 'string' }) || !Array.isArray(stored.attachmentIds)) return null
  return { text: stored.text, attachmentIds: stored.attachmentIds }
}
