import type { TurnMetadata } from './schema.ts'
import type { TurnChunk } from './turn-chunk.ts'

/**
 * How a stream ends: everything that is known of the turn, then exactly one terminal chunk, of the
 * kind that any AI SDK client understands.
 */
export function terminalChunks(metadata: TurnMetadata): TurnChunk[] {
  return [{ type: 'message-metadata', messageMetadata: metadata }, terminalChunk(metadata)]
}

function terminalChunk({ status, error }: TurnMetadata): TurnChunk {
  if (status === 'complete') return { type: 'finish' }
  if (status === 'stopped') return { type: 'abort' }
  return { type: 'error', errorText: error?.message ?? status }
}
