import { jsonBody, requestJson } from '#client/api/request.ts'
import { changeAttachment, type Draft, type DraftAttachment } from '#client/state/draft.ts'
import type { Store } from '#client/state/store.ts'
import type { AttachmentView, VideoView } from '#lib/attachments/schema.ts'

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
  const init = jsonBody('PATCH', choice)
  const outcome = await requestJson<AttachmentView>(`/api/attachments/${view.id}`, init)
  if (outcome.ok) changeAttachment(draft, key, { view: outcome.value })
  const error = outcome.ok ? null : outcome.error
  draft.update((current) => ({ ...current, error }))
}
