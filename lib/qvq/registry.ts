import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { env } from '#lib/env.ts'
import { AppError } from '#lib/errors.ts'
import { PRESETS } from './presets.ts'
import { nativeBaseUrl } from './service-address.ts'

/** What is known of one model. No code asks "is it qvq": it asks the entry. */
const modelEntrySchema = z.strictObject({
  id: z.string().min(1),
  label: z.string().min(1),
  /** The protocols it speaks, the preferred one first. Native needs a base URL that has its twin. */
  transports: z.array(z.enum(['compatible', 'native'])).min(1),
  /** Side of a patch in pixels. */
  patch: z.int().positive(),
  minPixels: z.int().positive(),
  /** Above this the service shrinks a picture, so that sending more gains nothing. */
  maxPixels: z.int().positive(),
  maxPixelsHighResolution: z.int().positive(),
  /** Whether it knows `vl_high_resolution_images`. */
  highResolution: z.boolean(),
  /** Pixels of a frame of a film, at least and at most, and of all its frames together. */
  minFramePixels: z.int().positive(),
  maxFramePixels: z.int().positive(),
  maxFilmPixels: z.int().positive(),
  /** How many frames a frame list holds, and a video is sampled to. */
  minFrames: z.int().positive(),
  maxFrames: z.int().positive(),
  /** Whether it takes video files; frame lists are pictures and are always allowed. */
  video: z.boolean(),
  minVideoSeconds: z.number().nonnegative(),
  maxVideoSeconds: z.number().positive(),
  /** Longest data URI, in characters; the service refuses at this length. */
  maxDataUriLength: z.int().positive(),
  /** Most data URIs and most addresses in one request. */
  maxDataUris: z.int().nonnegative(),
  maxUrls: z.int().nonnegative(),
  /** Tokens of question, pictures and history together. */
  maxInputTokens: z.int().positive(),
  /** Whether a system message has an effect; without, standing instructions join the question. */
  systemPrompt: z.boolean(),
  /** `always`: it cannot be switched off. `enable_thinking`: every request says on or off. */
  thinking: z.enum(['always', 'enable_thinking', 'none']),
  /** Most tokens of thinking, sent along with `enable_thinking`. */
  thinkingBudget: z.int().positive().optional(),
  /**
   * Thinking between tags in the answer: `opened`, when the answer begins with `<think>`;
   * `unopened`, when everything up to `</think>` is thinking; `never`.
   */
  inlineThink: z.enum(['opened', 'unopened', 'never']),
  /** Per million tokens; thinking counts as output. */
  price: z
    .strictObject({
      input: z.number().nonnegative(),
      output: z.number().nonnegative(),
      /** ISO 4217. */
      currency: z.string().regex(/^[A-Z]{3}$/),
    })
    .optional(),
})
export type ModelEntry = z.infer<typeof modelEntrySchema>

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
