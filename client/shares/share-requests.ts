import { jsonBody, requestJson } from '#client/api/request.ts'
import type { SharePage } from '#lib/shares/schema.ts'

export interface ShareChoice {
  turnId: string
  /** ISO 8601. */
  expiresAt: string | null
  media: boolean
}

/** Which links: those of one conversation, or those behind a page. */
export interface ShareSlice {
  conversationId?: string
  cursor?: string
}

export const postShare = (conversationId: string, choice: ShareChoice) =>
  requestJson<{ token: string; url: string }>(
    `/api/conversations/${conversationId}/shares`,
    jsonBody('POST', choice),
  )

export const loadShares = (slice: ShareSlice) =>
  requestJson<SharePage>(`/api/shares?${new URLSearchParams({ ...slice })}`)

export const deleteShare = (token: string) =>
  requestJson<null>(`/api/shares/${token}`, { method: 'DELETE' })
