import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { PRESETS } from './presets.ts'

/** What is known of one model. No code asks "is it qvq": it asks the entry. */
const modelEntrySchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** Side of a patch in pixels. */
  patch: z.int().positive(),
  minPixels: z.int().positive(),
  /** Above this the service shrinks a picture, so that sending more gains nothing. */
  maxPixels: z.int().positive(),
  maxPixelsHighResolution: z.int().positive(),
  /** Longest data URI, in characters; the service refuses at this length. */
  maxDataUriLength: z.int().positive(),
  /** Tokens of question, pictures and history together. */
  maxInputTokens: z.int().positive(),
  /** `always`: it cannot be switched off. `enable_thinking`: the request must ask for it. */
  thinking: z.enum(['always', 'enable_thinking']),
})
export type ModelEntry = z.infer<typeof modelEntrySchema>

/** `QVQ_MODELS` names a model and what differs from a preset, or from QVQ's own numbers. */
const overridesSchema = z.array(modelEntrySchema.partial().required({ id: true }))

let registry: Map<string, ModelEntry> | undefined

/** Every known model by id: the presets, changed and extended by `QVQ_MODELS`. */
export function modelRegistry(): ReadonlyMap<string, ModelEntry> {
  registry ??= buildRegistry(env.QVQ_MODELS, env.QVQ_MODEL)
  return registry
}

/** @throws AppError `unknown_model`. */
export function modelEntry(id: string): ModelEntry {
  const entry = modelRegistry().get(id)
  if (!entry) throw new AppError('unknown_model', { details: { model: id.slice(0, 100) } })
  return entry
}

/** As `modelEntry`, but a model that is gone from the registry counts as the default one. */
export function knownModel(id: string): ModelEntry {
  return modelRegistry().get(id) ?? modelEntry(env.QVQ_MODEL)
}

/**
 * @param overrides JSON, or a path to it.
 * @param chosen `QVQ_MODEL`: an id that nobody describes is taken to count like QVQ.
 */
export function buildRegistry(
  overrides: string | undefined,
  chosen: string,
): Map<string, ModelEntry> {
  const models = new Map<string, ModelEntry>(PRESETS.map((preset) => [preset.id, preset]))
  const qvq = models.get('qvq-max')
  if (!qvq) throw new Error('The presets describe qvq-max')
  for (const override of readOverrides(overrides)) {
    const base = models.get(override.id) ?? { ...qvq, label: override.id }
    models.set(override.id, { ...base, ...override })
  }
  if (!models.has(chosen)) models.set(chosen, { ...qvq, id: chosen, label: chosen })
  return models
}

function readOverrides(source: string | undefined) {
  if (!source) return []
  try {
    const text = source.trimStart().startsWith('[') ? source : readFileSync(source, 'utf8')
    return overridesSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error('QVQ_MODELS must be a JSON array of registry entries, or a path to one', {
      cause,
    })
  }
}
