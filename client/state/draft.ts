import type { ClientError } from '#client/api/client-error.ts'
import { makeId } from '#client/api/make-id.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import { createStore, type Store } from './store.ts'

export const NEW_CONVERSATION = 'new'

/** How a task tells of itself. */
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

export interface DraftAttachment {
  /** Names the item in the tray from the moment it is chosen. */
  key: string
  name: string
  /** Of the file or the frames, before the server has them; null for what is named by a URL. */
  bytes: number | null
  /** What it is as far as the browser can tell, until the server says it. */
  guess: AttachmentView['kind']
  /** An object URL of the file itself, while only the browser has it and can show it. */
  localUrl: string | null
  /** From 0 to 1. */
  progress: number
  /** Present once the server has taken it. */
  view: AttachmentView | null
  error: ClientError | null
  /** The items that a frame list was made of, as long as the page lives, to have them back. */
  pictures?: DraftAttachment[]
  /** The file that this tab was given, to be uploaded or made frames of. */
  file?: File
  /** What this tab has begun for it, to be cancelled or tried again. */
  task?: { begin: AttachmentTask; cancel: () => void }
}

/** One of our own pictures with a question about it. */
export interface Sample {
  url: string
  question: string
}

export interface Draft {
  text: string
  /** In the order in which the model gets them. */
  attachments: DraftAttachment[]
  sending: boolean
  /** What the tray got from a sample, so that the next sample takes its place. */
  sample?: Sample | undefined
  /** Why the last try to add, change, send, stop or retry failed. */
  error: ClientError | null
}

/** The part of a workspace that holds what is being written. */
export interface DraftsByConversation {
  /** By conversation id, or `NEW_CONVERSATION`. */
  drafts: Map<string, Store<Draft>>
}

const EMPTY: Draft = { text: '', attachments: [], sending: false, error: null }

/** The draft of a conversation, or of the conversation that does not exist yet (null). */
export function draftOf(
  { drafts }: DraftsByConversation,
  conversationId: string | null,
): Store<Draft> {
  const key = conversationId ?? NEW_CONVERSATION
  const known = drafts.get(key)
  if (known) return known
  const draft = createStore(EMPTY)
  drafts.set(key, draft)
  return draft
}

/** Gives the draft of the new conversation to the conversation that it began; the next is empty. */
export function handOverDraft(workspace: DraftsByConversation, conversationId: string) {
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

/** Whether it is still on its way to the server. */
export function isPending({ view, error }: DraftAttachment): boolean {
  return !view && !error
}

export function kindOf({ view, guess }: DraftAttachment): AttachmentView['kind'] {
  return view?.kind ?? guess
}

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
