import { clientError } from '#components/workspace/client-error.ts'
import { requestJson } from '#components/workspace/request-json.ts'
import type { Store } from '#components/workspace/store.ts'
import { changeAttachment, type Draft } from './draft.ts'

/**
 * Marks the pictures of a draft that the server no longer has: another tab may have removed them,
 * and the server removes after a week what no question came to use.
 */
export async function checkAttachments(draft: Store<Draft>) {
  const error = clientError('attachment_gone', false)
  for (const { key, view } of draft.get().attachments) {
    if (!view) continue
    const outcome = await requestJson(`/api/attachments/${view.id}`)
    if (!outcome.ok && outcome.status === 404) changeAttachment(draft, key, { view: null, error })
  }
}
