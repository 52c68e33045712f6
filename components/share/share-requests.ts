import { jsonRequest } from '#components/workspace/json-request.ts'
import { requestJson } from '#components/workspace/request-json.ts'
import type { ShareView } from '#lib/shares/schema.ts'

export interface ShareChoice {
  turnId: string
  /** ISO 8601. */
  expiresAt: string | null
  media: boolean
}

export const postShare = (conversationId: string, choice: ShareChoice) =>
  requestJson<{ token: string; url: string }>(
    `/api/conversations/${conversationId}/shares`,
    jsonRequest('POST', choice),
  )

export const loadShares = (conversationId: string) =>
  requestJson<{ items: ShareView[] }>(`/api/shares?conversationId=${conversationId}`)

export const deleteShare = (token: string) =>
  requestJson<null>(`/api/shares/${token}`, { method: 'DELETE' })
