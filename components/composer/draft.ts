import { createStore, type Store } from '#components/workspace/store.ts'
import type { Workspace } from '#components/workspace/workspace.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import type { ErrorView } from '#lib/errors.ts'

export const NEW_CONVERSATION = 'new'

export interface DraftAttachment {
  /** Names the item in the tray from the moment the file is chosen. */
  key: string
  name: string
  bytes: number
  /** An object URL of the file itself; null after a reload, when only the server has it. */
  localUrl: string | null
  /** From 0 to 1. */
  progress: number
  /** Present once the server has taken the file. */
  view: AttachmentView | null
  error: ErrorView | null
}

export interface Draft {
  text: string
  attachments: DraftAttachment[]
  sending: boolean
  /** Why the last try to send, stop or retry failed. */
  error: ErrorView | null
}

const EMPTY: Draft = { text: '', attachments: [], sending: false, error: null }

/** The draft of a conversation, or of the conversation that does not exist yet (null). */
export function draftOf(workspace: Workspace, conversationId: string | null): Store<Draft> {
  const key = conversationId ?? NEW_CONVERSATION
  const known = workspace.drafts.get(key)
  if (known) return known
  const draft = createStore(EMPTY)
  workspace.drafts.set(key, draft)
  return draft
}

/** Gives the draft of the new conversation to the conversation that it began; the next is empty. */
export function handOverDraft(workspace: Workspace, conversationId: string) {
  workspace.drafts.set(conversationId, draftOf(workspace, null))
  workspace.drafts.delete(NEW_CONVERSATION)
}

/** Changes one item of the tray; without effect when it was removed. */
export function changeAttachment(
  draft: Store<Draft>,
  key: string,
  change: Partial<DraftAttachment>,
) {
  draft.update((current) => ({
    ...current,
    attachments: current.attachments.map((item) =>
      item.key === key ? { ...item, ...change } : item,
    ),
  }))
}

export function isUploading({ view, error }: DraftAttachment): boolean {
  return !view && !error
}
