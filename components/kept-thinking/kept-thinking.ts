/** The thinking of one turn as it lies in this browser. */
export interface KeptThinking {
  turnId: string
  conversationId: string
  /** Epoch milliseconds. */
  keptAt: number
  text: string
}

/** An entry of the browser's database, which an older or newer page may have written; null if strange. */
export function parseKept(value: unknown): KeptThinking | null {
  if (typeof value !== 'object' || value === null) return null
  if (!('turnId' in value && 'conversationId' in value && 'keptAt' in value && 'text' in value)) {
    return null
  }
  const { turnId, conversationId, keptAt, text } = value
  if (typeof turnId !== 'string' || typeof conversationId !== 'string') return null
  if (typeof keptAt !== 'number' || typeof text !== 'string') return null
  return { turnId, conversationId, keptAt, text }
}
