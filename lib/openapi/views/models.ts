import { z } from 'zod'
import type { ModelFacts, ModelsView } from '#lib/qvq/schema.ts'
import { view } from '../components.ts'

const facts = z.strictObject({
  id: z.string(),
  label: z.string(),
  patch: z.int().describe('Side of a patch in pixels.'),
  minPixels: z.int(),
  maxPixels: z.int(),
  maxPixelsHighResolution: z.int(),
  highResolution: z.boolean(),
  minFramePixels: z.int(),
  maxFramePixels: z.int(),
  maxFilmPixels: z.int(),
  minFrames: z.int(),
  maxFrames: z.int(),
  video: z.boolean(),
  minVideoSeconds: z.number(),
  maxVideoSeconds: z.number(),
  maxInputTokens: z.int(),
  maxDataUriLength: z.int(),
  maxDataUris: z.int(),
  maxUrls: z.int(),
  systemPrompt: z.boolean(),
  thinking: z.enum(['always', 'switchable', 'none']),
  price: z
    .strictObject({ input: z.number(), output: z.number(), currency: z.string() })
    .nullable()
    .describe('Per million tokens; null where it is not known.'),
})

const listedModel = view<ModelFacts & { available: boolean | null }>()(
  'Model',
  facts.extend({
    available: z.boolean().nullable().describe('Null when the service does not tell.'),
  }),
)

export const modelsView = view<{ demo: boolean } & ModelsView>()(
  'Models',
  z.strictObject({
    demo: z.boolean().describe('Whether the demo model answers, for want of a key.'),
    default: z.string(),
    uploads: z.boolean(),
    models: z.array(listedModel),
  }),
)
