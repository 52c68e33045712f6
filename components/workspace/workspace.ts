import type { Draft } from '#components/composer/draft.ts'
import type { TurnStream } from '#components/thread/turn-stream/turn-stream.ts'
import type { ConversationPage, ConversationView } from '#lib/conversations/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import { createStore, type Store } from './store.ts'

export type ConversationEntry =
  | { status: 'loading' }
  | { status: 'missing' }
  | { status: 'refused'; error: ErrorView }
  | { status: 'ready'; view: ConversationView }

/**
 * All that one open tab knows. It is made per mount and never a module's global, because the server
 * renders for many owners in one process.
 */
export interface Workspace {
  list: Store<ConversationPage>
  /** The number of the last request for the list. */
  listRequests: { latest: number }
  conversations: Store<Readonly<Record<string, ConversationEntry>>>
  /** By turn id: turns seen running in this tab, kept after their end with their reasoning. */
  streams: Store<Readonly<Record<string, TurnStream>>>
  /** By conversation id, or `NEW_CONVERSATION`. */
  drafts: Map<string, Store<Draft>>
}

export interface InitialData {
  list: ConversationPage
  conversation: ConversationView | null
}

export function createWorkspace({ list, conversation }: InitialData): Workspace {
  return {
    list: createStore(list),
    listRequests: { latest: 0 },
    conversations: createStore<Readonly<Record<string, ConversationEntry>>>(
      conversation ? { [conversation.id]: { status: 'ready', view: conversation } } : {},
    ),
    streams: createStore<Readonly<Record<string, TurnStream>>>({}),
    drafts: new Map(),
  }
}
