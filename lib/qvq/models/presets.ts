import type { ModelEntry } from './model-entry.ts'

/**
 * Numbers of the vendor's QVQ page; docs/protocol.md#limits says where each comes from. No price:
 * the page names none, and what it was is not what it is. `QVQ_MODELS` can add one.
 */
const qvq: Omit<ModelEntry, 'id' | 'label'> = {
  transports: ['compatible', 'native'],
  patch: 28,
  minPixels: 4 * 28 * 28,
  maxPixels: 1280 * 28 * 28,
  maxPixelsHighResolution: 16_384 * 28 * 28,
  highResolution: true,
  minFramePixels: 52_685,
  maxFramePixels: 501_760,
  maxFilmPixels: 51_380_224,
  minFrames: 4,
  maxFrames: 512,
  video: true,
  minVideoSeconds: 2,
  maxVideoSeconds: 600,
  maxDataUriLength: 10_485_760,
  maxDataUris: 250,
  maxUrls: 256,
  maxInputTokens: 98_304,
  systemPrompt: false,
  thinking: 'always',
  inlineThink: 'opened',
}

/** The successors on the same wire count in patches of 32 and think only when asked. */
const qwen: typeof qvq = {
  ...qvq,
  patch: 32,
  minPixels: 4 * 32 * 32,
  maxPixels: 1280 * 32 * 32,
  maxPixelsHighResolution: 16_384 * 32 * 32,
  systemPrompt: true,
  thinking: 'enable_thinking',
}

export const PRESETS: ModelEntry[] = [
  { ...qvq, id: 'qvq-max', label: 'QVQ Max' },
  { ...qvq, id: 'qvq-max-latest', label: 'QVQ Max (latest)' },
  { ...qvq, id: 'qvq-max-2025-05-15', label: 'QVQ Max (2025-05-15)' },
  { ...qvq, id: 'qvq-max-2025-03-25', label: 'QVQ Max (2025-03-25)' },
  { ...qvq, id: 'qvq-plus', label: 'QVQ Plus' },
  { ...qvq, id: 'qvq-plus-latest', label: 'QVQ Plus (latest)' },
  { ...qvq, id: 'qvq-plus-2025-05-15', label: 'QVQ Plus (2025-05-15)' },
  { ...qwen, id: 'qwen3-vl-plus', label: 'Qwen3-VL Plus' },
  { ...qwen, id: 'qwen3.6-plus', label: 'Qwen3.6 Plus' },
  { ...qwen, id: 'qwen3.7-plus', label: 'Qwen3.7 Plus' },
  { ...qwen, id: 'qwen3.8-max', label: 'Qwen3.8 Max' },
]
