import { jsonBody, type Outcome, requestJson } from '#client/api/request.ts'
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

/** What becomes an attachment without an upload: an address, or pictures that are here already. */
type NewAttachment = { url: string } | { frames: string[]; fps: number }

/** Makes an attachment of an address, or of pictures as frames. */
export function postAttachment(body: NewAttachment): Promise<Outcome<AttachmentView>> {
  return requestJson<AttachmentView>('/api/attachments', jsonBody('POST', body))
}

/**
 * Deletes a picture that was taken out of the tray. Nobody waits for the outcome: a picture that a
 * question uses stays (409), and one that could not be deleted does no harm.
 */
export function discardAttachment(attachmentId: string) {
  void requestJson<null>(`/api/attachments/${attachmentId}`, { method: 'DELETE' })
}
