import type { Draft } from '#components/composer/draft.ts'
import type { RequestSettings } from '#components/request/request-settings.ts'
import type { TurnStream } from '#components/thread/turn-stream/turn-stream.ts'
import type { ConversationPage, ConversationView } from '#lib/conversations/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import type { ModelsView } from '#lib/qvq/schema.ts'
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
  models: Store<ModelsView>
  /** How a conversation that does not exist yet will be asked. */
  newRequestSettings: Store<RequestSettings>
  /** The owner's standing instructions, which cost tokens too. */
  instructions: Store<string>
  /** Whether the server's access code is to be entered before anything can be asked. */
  accessNeeded: Store<boolean>
  /** By conversation id, or `NEW_CONVERSATION`. */
  drafts: Map<string, Store<Draft>>
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
    drafts: new Map(),
  }
}
