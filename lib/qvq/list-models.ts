import { env } from '#lib/env.ts'
import { availableModels } from './available-models.ts'
import { type ModelFacts, modelFacts } from './model-facts.ts'
import { modelRegistry } from './registry.ts'

/** A model that can be picked; `available` is null when the service does not tell. */
export type ListedModel = ModelFacts & { available: boolean | null }

/** The registry as the UI needs it, and which model answers unless another is chosen. */
export async function listModels(): Promise<{ default: string; models: ListedModel[] }> {
  const ids = await availableModels()
  const models = [...modelRegistry().values()].map((model) => ({
    ...modelFacts(model),
    available: ids ? ids.has(model.id) : null,
  }))
  return { default: env.QVQ_MODEL, models }
}
