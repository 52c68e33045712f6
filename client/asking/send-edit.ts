import { clientError } from '#client/api/client-error.ts'
import { changeEdit, closeEdit } from '#client/drafts/edits.ts'
import { requestSettings } from '#client/next-request/request-settings.ts'
import type { Workspace } from '#client/state/workspace.ts'
import type { TurnView } from '#lib/turns/schema.ts'
import { beginTurn } from './begin-turn.ts'
import { forgetQuestion, questionToSend } from './unanswered-question.ts'

/**
 * Asks a question in other words, as a sibling of its turn; returns whether it was taken. If not,
 * the words stay, with the reason beside them.
 */
export async function sendEdit(
  workspace: Workspace,
  conversationId: string,
  { id: turnId, parentId }: TurnView,
): Promise<boolean> {
  const edit = workspace.edits.get()[turnId]
  if (!edit || edit.sending) return false
  const { text, attachments } = edit
  if (text.trim() === '') {
    changeEdit(workspace, turnId, { error: clientError('question_empty', false) })
    return false
  }
  changeEdit(workspace, turnId, { sending: true, error: null })

  const key = `edit ${turnId}`
  const attachmentIds = attachments.map(({ id }) => id)
  const said = { text, attachmentIds, ...requestSettings(workspace, conversationId) }
  const question = questionToSend({ key, conversationId, parentId }, said)
  const error = await beginTurn(workspace, { turn: question, attachments })
  if (error) {
    changeEdit(workspace, turnId, { sending: false, error })
    return false
  }
  forgetQuestion(key)
  closeEdit(workspace, turnId)
  return true
}
