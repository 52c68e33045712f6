import { jsonRequest } from '#components/workspace/json-request.ts'
import { requestJson } from '#components/workspace/request-json.ts'
import type { Store } from '#components/workspace/store.ts'
import type { AttachmentView, VideoView } from '#lib/attachments/schema.ts'
import { changeAttachment, type Draft, type DraftAttachment } from './draft.ts'

interface Choice {
  /** The picture's file as it is, instead of the fitted one. */
  sendOriginal?: boolean
  delivery?: VideoView['deliveries'][number]
}

/** Changes how an attachment is sent. Refused, it stays as it was, and the composer says why. */
export async function patchAttachment(
  draft: Store<Draft>,
  { key, view }: DraftAttachment,
  choice: Choice,
) {
  if (!view) return
  const init = jsonRequest('PATCH', choice)
  const outcome = await requestJson<AttachmentView>(`/api/attachments/${view.id}`, init)
  if (outcome.ok) changeAttachment(draft, key, { view: outcome.value })
  const error = outcome.ok ? null : outcome.error
  draft.update((current) => ({ ...current, error }))
}
