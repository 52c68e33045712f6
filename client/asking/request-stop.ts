import { requestJson } from '#client/api/request.ts'
import { draftOf } from '#client/state/draft.ts'
import type { Workspace } from '#client/state/workspace.ts'

/** Stops the running turn. What has been answered so far stays; the stream tells of the end. */
export async function requestStop(workspace: Workspace, conversationId: string, turnId: string) {
  const outcome = await requestJson<null>(`/api/turns/${turnId}/stop`, { method: 'POST' })
  if (outcome.ok) return
  draftOf(workspace, conversationId).update((draft) => ({ ...draft, error: outcome.error }))
}
