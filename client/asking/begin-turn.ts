import { addTurn } from '#client/conversations/change-turn.ts'
import { loadConversation } from '#client/conversations/load-conversation.ts'
import { loadList } from '#client/conversations/load-list.ts'
import { tellOtherTabs } from '#client/state/other-tabs.ts'
import type { Workspace } from '#client/state/workspace.ts'
import { watchTurn } from '#client/turns/watch-turn.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import type { ErrorView } from '#lib/errors.ts'
import type { NewTurn } from '#lib/turns/schema.ts'
import { postTurn } from './post-turn.ts'

export interface Question {
  turn: NewTurn
  attachments: AttachmentView[]
}

/**
 * Asks, and resolves as soon as the server has taken the question (null) or refused it (why).
 * The answer then streams into the workspace.
 */
export async function beginTurn(
  workspace: Workspace,
  { turn, attachments }: Question,
): Promise<ErrorView | null> {
  const { id: turnId, conversationId, parentId, text } = turn
  const outcome = await postTurn(turn)
  if (!outcome.ok) {
    if (outcome.error.code === 'turn_running') await loadConversation(workspace, conversationId)
    return isKnown(workspace, turn) ? null : outcome.error
  }
  addTurn(workspace, conversationId, {
    id: turnId,
    parentId,
    status: 'running',
    text,
    answer: '',
    attachments,
    model: turn.model ?? '',
    usage: null,
    reasoningMs: null,
    createdAt: new Date().toISOString(),
  })
  void watchTurn(workspace, { conversationId, turnId }, outcome.response)
  void loadList(workspace)
  tellOtherTabs(conversationId)
  return null
}

/** Whether the server has taken the question before, although its answer to that never came. */
function isKnown(workspace: Workspace, { id, conversationId }: NewTurn): boolean {
  const entry = workspace.conversations.get()[conversationId]
  return entry?.status === 'ready' && entry.view.turns.some((turn) => turn.id === id)
}
