import { env } from '#lib/env.ts'
import { availableModels } from './available-models.ts'
import { type ModelFacts, modelFacts } from './model-facts.ts'
import { modelRegistry } from './registry.ts'
import { hasTemporaryUpload } from './service-address.ts'

/** A model that can be picked; `available` is null when the service does not tell. */
export type ListedModel = ModelFacts & { available: boolean | null }

interface ModelList {
  /** Answers unless another is chosen. */
  default: string
  /** Whether the service takes uploads: then a request holds addresses beside its data URIs. */
  uploads: boolean
  models: ListedModel[]
}

/** The registry as the UI needs it. Waits for the service's own list two seconds at most. */
export async function listModels(): Promise<ModelList> {
  const ids = await availableModels()
  const models = [...modelRegistry().values()].map((model) => ({
    ...modelFacts(model),
    available: ids ? ids.has(model.id) : null,
  }))
  return { default: env.QVQ_MODEL, uploads: hasTemporaryUpload(), models }
}
