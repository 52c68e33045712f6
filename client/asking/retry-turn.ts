import { requestSettings } from '#client/next-request/request-settings.ts'
import { draftOf } from '#client/state/draft.ts'
import type { Workspace } from '#client/state/workspace.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { beginTurn } from './begin-turn.ts'
import { forgetQuestion, questionToSend } from './unanswered-question.ts'

/** Asks the same question again, as a sibling of the turn; the first answer is kept in the tree. */
export async function retryTurn(workspace: Workspace, conversationId: string, turn: TurnView) {
  const draft = draftOf(workspace, conversationId)
  const { id: key, text, parentId, attachments } = turn
  const { retrying } = workspace
  if (retrying.has(key) || draft.get().sending) return
  retrying.add(key)
  draft.update((current) => ({ ...current, error: null }))
  const attachmentIds = attachments.map(({ id }) => id)
  const said = { text, attachmentIds, ...requestSettings(workspace, conversationId) }
  const question = questionToSend({ key, conversationId, parentId }, said)
  const error = await beginTurn(workspace, { turn: question, attachments })
  retrying.delete(key)
  if (error) draft.update((current) => ({ ...current, error }))
  else forgetQuestion(key)
}
