import { requestJson } from '#components/workspace/request-json.ts'
import type { Workspace } from '#components/workspace/workspace.ts'
import { draftOf } from './draft.ts'

/** Stops the running turn. What has been answered so far stays; the stream tells of the end. */
export async function stopTurn(workspace: Workspace, conversationId: string, turnId: string) {
  const outcome = await requestJson<null>(`/api/turns/${turnId}/stop`, { method: 'POST' })
  if (outcome.ok) return
  draftOf(workspace, conversationId).update((draft) => ({ ...draft, error: outcome.error }))
}
