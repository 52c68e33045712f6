import { requestJson } from '#client/api/request.ts'

/**
 * Deletes a picture that was taken out of the tray. Nobody waits for the outcome: a picture that a
 * question uses stays (409), and one that could not be deleted does no harm.
 */
export function discardAttachment(attachmentId: string) {
  void requestJson<null>(`/api/attachments/${attachmentId}`, { method: 'DELETE' })
}
