import type { ModelsView } from '#lib/qvq/schema.ts'
import { requestJson } from './request-json.ts'
import type { Workspace } from './workspace.ts'

/** Asks which models the server's key can use; what is known stays when there is no answer. */
export async function loadModels(workspace: Workspace) {
  const outcome = await requestJson<ModelsView>('/api/models')
  if (outcome.ok) workspace.models.set(outcome.value)
}
