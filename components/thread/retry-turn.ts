import { draftOf } from '#components/composer/draft.ts'
import { makeId } from '#components/workspace/make-id.ts'
import type { Workspace } from '#components/workspace/workspace.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { beginTurn } from './turn-stream/begin-turn.ts'

/** Asks the same question again, as a sibling of the turn; the first answer is kept in the tree. */
export async function retryTurn(workspace: Workspace, conversationId: string, turn: TurnView) {
  const draft = draftOf(workspace, conversationId)
  draft.update((current) => ({ ...current, error: null }))
  const { text, parentId, attachments } = turn
  const attachmentIds = attachments.map(({ id }) => id)
  const error = await beginTurn(workspace, {
    turn: { id: makeId(), conversationId, parentId, text, attachmentIds },
    attachments,
  })
  if (error) draft.update((current) => ({ ...current, error }))
}
