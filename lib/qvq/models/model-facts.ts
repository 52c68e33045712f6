import type { ModelEntry } from './model-entry.ts'

/** What a browser may know of a model: enough to offer it, and to count what a request will cost. */
export type ModelFacts = Pick<
  ModelEntry,
  | 'id'
  | 'label'
  | 'patch'
  | 'minPixels'
  | 'maxPixels'
  | 'maxPixelsHighResolution'
  | 'highResolution'
  | 'minFramePixels'
  | 'maxFramePixels'
  | 'maxFilmPixels'
  | 'minFrames'
  | 'maxFrames'
  | 'video'
  | 'minVideoSeconds'
  | 'maxVideoSeconds'
  | 'maxInputTokens'
  | 'maxDataUriLength'
  | 'maxDataUris'
  | 'maxUrls'
  | 'systemPrompt'
> & {
  /** `switchable`: a conversation may ask it not to think. */
  thinking: 'always' | 'switchable' | 'none'
  /** Per million tokens; null where it is not known. */
  price: NonNullable<ModelEntry['price']> | null
}

/** A model that can be picked; `available` is null when the service does not tell. */
type ListedModel = ModelFacts & { available: boolean | null }

/** All models, and which one answers unless another is chosen. */
export interface ModelsView {
  default: string
  /** Whether the service takes uploads: then a request holds addresses beside its data URIs. */
  uploads: boolean
  models: ListedModel[]
}

/** The client-safe part of a registry entry. */
export function modelFacts(model: ModelEntry): ModelFacts {
  const { transports, thinkingBudget, inlineThink, ...facts } = model
  const thinking = model.thinking === 'enable_thinking' ? 'switchable' : model.thinking
  return { ...facts, thinking, price: model.price ?? null }
}
