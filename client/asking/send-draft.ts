import { clientError } from '#client/api/client-error.ts'
import { nameConversation } from '#client/conversations/current-conversation.ts'
import { saveDraft } from '#client/drafts/kept-draft.ts'
import { refreshAttachments } from '#client/drafts/refresh-attachments.ts'
import { whyBlocked } from '#client/drafts/why-blocked.ts'
import { requestModel, requestSettings } from '#client/next-request/request-settings.ts'
import { draftOf, handOverDraft, NEW_CONVERSATION } from '#client/state/draft.ts'
import type { Workspace } from '#client/state/workspace.ts'
import { releaseAttachment } from '#client/uploads/attachment-task.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import { beginTurn } from './begin-turn.ts'
import { forgetQuestion, questionToSend } from './unanswered-question.ts'

/**
 * Sends the draft as the next turn. What was sent leaves the draft when the server has taken it;
 * files that came meanwhile stay. All stays, with the reason beside it, when it was not taken.
 */
export async function sendDraft(
  workspace: Workspace,
  conversationId: string | null,
  parentId: string | null,
) {
  const draft = draftOf(workspace, conversationId)
  const { text, attachments, sending } = draft.get()
  if (sending || whyBlocked(attachments, requestModel(workspace, conversationId))) return
  if (text.trim() === '') {
    return draft.update((current) => ({ ...current, error: clientError('question_empty', false) }))
  }
  draft.update((current) => ({ ...current, sending: true, error: null }))

  const views = attachments.flatMap(({ view }): AttachmentView[] => (view ? [view] : []))
  const key = conversationId ?? NEW_CONVERSATION
  const attachmentIds = views.map(({ id }) => id)
  const said = { text, attachmentIds, ...requestSettings(workspace, conversationId) }
  const turn = questionToSend({ key, conversationId, parentId }, said)
  const error = await beginTurn(workspace, { turn, attachments: views })
  if (error) {
    draft.update((current) => ({ ...current, sending: false, error }))
    if (error.code === 'not_found') void refreshAttachments(draft)
    return
  }

  forgetQuestion(key)
  for (const item of attachments) releaseAttachment(item)
  const sent = new Set(attachments.map((item) => item.key))
  draft.update((current) => ({
    ...current,
    text: '',
    attachments: current.attachments.filter((item) => !sent.has(item.key)),
    sending: false,
  }))
  if (!conversationId) handOverDraft(workspace, turn.conversationId)
  // Save it here, because the composer may show another conversation by now.
  saveDraft(key, draftOf(workspace, conversationId).get())
  if (!conversationId && window.location.pathname === '/') nameConversation(turn.conversationId)
}
