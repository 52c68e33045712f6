import { clientError } from '#client/api/client-error.ts'
import { requestJson } from '#client/api/request.ts'
import { changeAttachment, type Draft } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'

/**
 * Fetches the attachments of a draft again, because another tab may have changed how they are sent.
 * Marks those that are gone: another tab may have removed them, and the server removes unused ones
 * after a week.
 */
export async function refreshAttachments(draft: Store<Draft>) {
  const gone = clientError('attachment_gone', false)
  for (const { key, view } of draft.get().attachments) {
    if (!view) continue
    const outcome = await requestJson<AttachmentView>(`/api/attachments/${view.id}`)
    if (outcome.ok) changeAttachment(draft, key, { view: outcome.value })
    else if (outcome.status === 404) changeAttachment(draft, key, { view: null, error: gone })
  }
}
