import { env } from '#lib/env.ts'
import { hasTemporaryUpload } from '../service/service-address.ts'
import { availableModels } from './available-models.ts'
import { type ModelsView, modelFacts } from './model-facts.ts'
import { modelRegistry } from './registry.ts'

/** The registry as the UI needs it. Waits for the service's own list two seconds at most. */
export async function listModels(): Promise<ModelsView> {
  const ids = await availableModels()
  return viewModels((id) => (ids ? ids.has(id) : null))
}

/** As `listModels`, at once: without asking the service which models it has. */
export function listKnownModels(): ModelsView {
  return viewModels(() => null)
}

function viewModels(isAvailable: (id: string) => boolean | null): ModelsView {
  const models = [...modelRegistry().values()].map((model) => ({
    ...modelFacts(model),
    available: isAvailable(model.id),
  }))
  return { default: env.QVQ_MODEL, uploads: hasTemporaryUpload(), models }
}
