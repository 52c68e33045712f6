import { z } from 'zod'
import { named } from '../components.ts'
import { json, type Operation } from '../operation.ts'
import { modelsView } from '../views/models.ts'

const live = named('Live', z.strictObject({ live: z.literal(true) }))
const ready = named('Ready', z.strictObject({ ready: z.literal(true) }))
const openApi = z.looseObject({ openapi: z.string() })

export const serviceOperations: Operation[] = [
  {
    method: 'get',
    path: '/api/models',
    id: 'listModels',
    summary: 'The registry, and which models the key can use',
    session: 'none',
    answers: [
      {
        status: 200,
        description: 'The models',
        content: json(modelsView, {
          demo: false,
          default: 'qvq-max',
          uploads: true,
          models: [
            {
              id: 'qvq-max',
              label: 'QVQ Max',
              patch: 28,
              minPixels: 3136,
              maxPixels: 1_003_520,
              maxPixelsHighResolution: 12_845_056,
              highResolution: true,
              minFramePixels: 100_352,
              maxFramePixels: 602_112,
              maxFilmPixels: 19_267_584,
              minFrames: 4,
              maxFrames: 512,
              video: true,
              minVideoSeconds: 2,
              maxVideoSeconds: 600,
              maxInputTokens: 98_304,
              maxDataUriLength: 10_485_760,
              maxDataUris: 250,
              maxUrls: 256,
              systemPrompt: false,
              thinking: 'always',
              price: { input: 8, output: 32, currency: 'CNY' },
              available: true,
            },
          ],
        }),
      },
    ],
  },
  {
    method: 'get',
    path: '/api/health/live',
    id: 'isLive',
    summary: 'Whether the process answers',
    session: 'none',
    answers: [{ status: 200, description: 'It does', content: json(live, { live: true }) }],
  },
  {
    method: 'get',
    path: '/api/health/ready',
    id: 'isReady',
    summary: 'Whether the database does',
    session: 'none',
    answers: [{ status: 200, description: 'It does', content: json(ready, { ready: true }) }],
    errors: ['database_unavailable'],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    id: 'describeApi',
    summary: 'This document',
    session: 'none',
    answers: [
      { status: 200, description: 'OpenAPI 3.1', content: json(openApi, { openapi: '3.1.0' }) },
    ],
  },
]
