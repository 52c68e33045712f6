import type { Workspace } from '#client/state/workspace.ts'
import type { ConversationView } from '#lib/conversations/schema.ts'
import { type TurnView, titleFromQuestion } from '#lib/turns/schema.ts'

/** Puts a turn at the head of its conversation, making the conversation when it is new. */
export function addTurn(workspace: Workspace, conversationId: string, turn: TurnView) {
  workspace.conversations.update((all) => {
    const entry = all[conversationId]
    const view =
      entry?.status === 'ready'
        ? entry.view
        : {
            id: conversationId,
            title: titleFromQuestion(turn.text),
            headTurnId: null,
            ...workspace.newRequestSettings.get(),
            leftOut: [],
            turns: [],
          }
    const turns = [...view.turns.filter((other) => other.id !== turn.id), turn]
    return {
      ...all,
      [conversationId]: { status: 'ready', view: { ...view, turns, headTurnId: turn.id } },
    }
  })
}

/** Changes what is known of a conversation itself; without effect when it is not known. */
export function changeConversationView(
  workspace: Workspace,
  conversationId: string,
  change: Partial<ConversationView>,
) {
  workspace.conversations.update((all) => {
    const entry = all[conversationId]
    if (entry?.status !== 'ready') return all
    return { ...all, [conversationId]: { status: 'ready', view: { ...entry.view, ...change } } }
  })
}

/** Changes what is known of one turn; without effect when the turn is not known. */
export function changeTurn(
  workspace: Workspace,
  address: { conversationId: string; turnId: string },
  change: Partial<TurnView>,
) {
  workspace.conversations.update((all) => {
    const entry = all[address.conversationId]
    if (entry?.status !== 'ready') return all
    const turns = entry.view.turns.map((turn) =>
      turn.id === address.turnId ? { ...turn, ...change } : turn,
    )
    return {
      ...all,
      [address.conversationId]: { status: 'ready', view: { ...entry.view, turns } },
    }
  })
}
