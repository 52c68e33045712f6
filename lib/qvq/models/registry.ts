import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { nativeBaseUrl } from '../service/service-address.ts'
import { type ModelEntry, modelEntrySchema } from './model-entry.ts'
import { PRESETS } from './presets.ts'

/** `QVQ_MODELS` names a model and what differs from a preset, or from QVQ's own numbers. */
const overridesSchema = z.array(modelEntrySchema.partial().required({ id: true }))

let registry: Map<string, ModelEntry> | undefined

/** Every known model by id: the presets, changed and extended by `QVQ_MODELS`. */
export function modelRegistry(): ReadonlyMap<string, ModelEntry> {
  registry ??= buildRegistry(env.QVQ_MODELS, env.QVQ_MODEL, nativeBaseUrl() !== null)
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
 * @param native whether the service has the vendor's own protocol beside the compatible one.
 * Elsewhere an id that nobody describes is taken to know nothing that is the vendor's alone.
 */
export function buildRegistry(
  overrides: string | undefined,
  chosen: string,
  native = true,
): Map<string, ModelEntry> {
  const models = new Map<string, ModelEntry>(PRESETS.map((preset) => [preset.id, preset]))
  const qvq = models.get('qvq-max')
  if (!qvq) throw new Error('The presets describe qvq-max')
  const unknown: ModelEntry = native
    ? qvq
    : { ...qvq, transports: ['compatible'], highResolution: false }
  for (const override of readOverrides(overrides)) {
    const base = models.get(override.id) ?? { ...unknown, label: override.id }
    models.set(override.id, { ...base, ...override })
  }
  if (!models.has(chosen)) models.set(chosen, { ...unknown, id: chosen, label: chosen })
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
