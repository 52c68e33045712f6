import type { ClientError } from '#client/api/client-error.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import type { ConversationPage, ConversationView } from '#lib/conversations/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import type { ModelsView } from '#lib/qvq/schema.ts'
import type { DraftsByConversation } from './draft.ts'
import { createStore, type Store } from './store.ts'
import type { TurnStream } from './turn-stream.ts'

export type ConversationEntry =
  | { status: 'loading' }
  | { status: 'missing' }
  | { status: 'refused'; error: ErrorView }
  | { status: 'ready'; view: ConversationView }

/** A search of the conversations; what an earlier one found is shown until this one has its answer. */
export interface Search {
  query: string
  /** Null until something was found or not. */
  page: ConversationPage | null
  error: ErrorView | null
}

/** A conversation that is deleted as far as this tab shows it. */
export interface Deletion {
  conversationId: string
  title: string
  /** Ends the time in which it can be undone. */
  timer: ReturnType<typeof setTimeout>
  /** Whether the server was told, so that nothing can be undone. */
  sent: boolean
  /** Whether it was open, and so is again when undone. */
  wasOpen: boolean
}

/** A change of a conversation that failed and was taken back. */
export interface FailedChange {
  action: 'rename' | 'pin' | 'delete'
  conversationId: string
  title: string
  error: ErrorView
}

/** A question while it is put in other words. */
export interface Edit {
  text: string
  attachments: AttachmentView[]
  sending: boolean
  /** Why the last try to send it failed. */
  error: ClientError | null
  /** It was begun before the page was loaded: nobody asked for it just now. */
  restored: boolean
}

/** How the next question of a conversation is asked. */
export interface RequestSettings {
  model: string
  highResolution: boolean
  /** Of models whose thinking can be switched off. */
  thinking: boolean
}

/**
 * All that one open tab knows. It is made per mount and never a module's global, because the server
 * renders for many owners in one process.
 */
export interface Workspace extends DraftsByConversation {
  list: Store<ConversationPage>
  /** The number of the last request for the list. */
  listRequests: { latest: number }
  /** Null while the list itself is shown. */
  search: Store<Search | null>
  /** Sent deletions stay, so that a stale list response cannot bring them back. */
  deletions: Store<readonly Deletion[]>
  failedChanges: Store<readonly FailedChange[]>
  conversations: Store<Readonly<Record<string, ConversationEntry>>>
  /** By turn id: turns seen running in this tab, kept after their end with their reasoning. */
  streams: Store<Readonly<Record<string, TurnStream>>>
  models: Store<ModelsView>
  /** How a conversation that does not exist yet will be asked. */
  newRequestSettings: Store<RequestSettings>
  /** The owner's standing instructions, which cost tokens too. */
  instructions: Store<string>
  /** Whether the server's access code is to be entered before anything can be asked. */
  accessNeeded: Store<boolean>
  /** By turn id. What was begun is there when the reader comes back to that version, or reloads. */
  edits: Store<Readonly<Record<string, Edit>>>
  /** Ids of turns that are being asked again, so that a double click asks once. */
  retrying: Set<string>
  /** By conversation: the head that the server is being told, so that it hears of one after another. */
  headsBeingTold: Map<string, string>
}

export interface InitialData {
  list: ConversationPage
  conversation: ConversationView | null
  models: ModelsView
  instructions: string
  accessNeeded: boolean
}

export function createWorkspace(initial: InitialData): Workspace {
  const { list, conversation, models, instructions, accessNeeded } = initial
  return {
    list: createStore(list),
    listRequests: { latest: 0 },
    search: createStore<Search | null>(null),
    deletions: createStore<readonly Deletion[]>([]),
    failedChanges: createStore<readonly FailedChange[]>([]),
    conversations: createStore<Readonly<Record<string, ConversationEntry>>>(
      conversation ? { [conversation.id]: { status: 'ready', view: conversation } } : {},
    ),
    streams: createStore<Readonly<Record<string, TurnStream>>>({}),
    models: createStore(models),
    newRequestSettings: createStore<RequestSettings>({
      model: models.default,
      highResolution: false,
      thinking: true,
    }),
    instructions: createStore(instructions),
    accessNeeded: createStore(accessNeeded),
    edits: createStore<Readonly<Record<string, Edit>>>({}),
    retrying: new Set(),
    headsBeingTold: new Map(),
    drafts: new Map(),
  }
}
