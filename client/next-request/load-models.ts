import { requestJson } from '#client/api/request.ts'
import type { Workspace } from '#client/state/workspace.ts'
import type { ModelsView } from '#lib/qvq/schema.ts'

/** Asks which models the server's key can use; what is known stays when there is no answer. */
export async function loadModels(workspace: Workspace) {
  const outcome = await requestJson<ModelsView>('/api/models')
  if (outcome.ok) workspace.models.set(outcome.value)
}
