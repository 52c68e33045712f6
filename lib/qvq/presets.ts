import type { ModelEntry } from './registry.ts'

/** Numbers of the vendor's QVQ page; marks and sources in its own words are in PROTOCOL §5. */
const qvq = {
  patch: 28,
  minPixels: 4 * 28 * 28,
  maxPixels: 1280 * 28 * 28,
  maxPixelsHighResolution: 16_384 * 28 * 28,
  maxDataUriLength: 10_485_760,
  maxInputTokens: 98_304,
  thinking: 'always',
} as const

/** The successors on the same wire count in patches of 32 and think only when asked. */
const qwen = {
  ...qvq,
  patch: 32,
  minPixels: 4 * 32 * 32,
  maxPixels: 1280 * 32 * 32,
  maxPixelsHighResolution: 16_384 * 32 * 32,
  thinking: 'enable_thinking',
} as const

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
