import { jsonBody, type Outcome, requestJson } from '#client/api/request.ts'
import type { AttachmentView } from '#lib/attachments/schema.ts'

/** What becomes an attachment without an upload: an address, or pictures that are here already. */
type NewAttachment = { url: string } | { frames: string[]; fps: number }

/** Makes an attachment of an address, or of pictures as frames. */
export function postAttachment(body: NewAttachment): Promise<Outcome<AttachmentView>> {
  return requestJson<AttachmentView>('/api/attachments', jsonBody('POST', body))
}
