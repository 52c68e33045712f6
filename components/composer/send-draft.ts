import { beginTurn } from '#components/thread/turn-stream/begin-turn.ts'
import { clientError } from '#components/workspace/client-error.ts'
import { nameConversation } from '#components/workspace/current-conversation.ts'
import { makeId } from '#components/workspace/make-id.ts'
import type { Workspace } from '#components/workspace/workspace.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'
import { forgetUpload } from './add-files.ts'
import { type Draft, draftOf, isUploading } from './draft.ts'

/** Ids of the last try that got no answer: the same question again must not be asked twice. */
const unanswered = new Map<string, { turnId: string; conversationId: string }>()

/** Whether nothing is still on its way, and nothing was refused that would be missed. */
function canSend({ attachments, sending }: Draft): boolean {
  return !sending && !attachments.some((item) => isUploading(item) || item.error)
}

/**
 * Sends the draft as the next turn. The draft is emptied when the server has taken it, and stays as
 * it is, with the reason beside it, when not.
 */
export async function sendDraft(
  workspace: Workspace,
  conversationId: string | null,
  parentId: string | null,
) {
  const draft = draftOf(workspace, conversationId)
  if (!canSend(draft.get())) return
  const { text, attachments } = draft.get()
  if (text.trim() === '') {
    return draft.update((current) => ({ ...current, error: clientError('question_empty', false) }))
  }
  draft.update((current) => ({ ...current, sending: true, error: null }))

  const views = attachments.flatMap(({ view }): AttachmentView[] => (view ? [view] : []))
  const attachmentIds = views.map(({ id }) => id)
  const fingerprint = JSON.stringify([conversationId, parentId, text, attachmentIds])
  const ids = unanswered.get(fingerprint) ?? {
    turnId: makeId(),
    conversationId: conversationId ?? makeId(),
  }
  unanswered.set(fingerprint, ids)

  const turn = { id: ids.turnId, conversationId: ids.conversationId, parentId, text, attachmentIds }
  const error = await beginTurn(workspace, { turn, attachments: views })
  if (error?.code !== 'network') unanswered.delete(fingerprint)
  if (error) return draft.update((current) => ({ ...current, sending: false, error }))

  for (const { key, localUrl } of attachments) forgetUpload(key, localUrl)
  draft.set({ text: '', attachments: [], sending: false, error: null })
  if (!conversationId && window.location.pathname === '/') nameConversation(ids.conversationId)
}
