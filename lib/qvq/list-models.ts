import { env } from '#lib/env.ts'
import { modelRegistry } from './registry.ts'

/** The registry as the UI needs it, and which model answers unless another is chosen. */
export function listModels() {
  const models = [...modelRegistry().values()].map(({ id, label, maxInputTokens }) => ({
    id,
    label,
    maxInputTokens,
  }))
  return { default: env.QVQ_MODEL, models }
}
