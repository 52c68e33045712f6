import type { TurnChunk } from './turn-chunk.ts'

/** A chunk whose times are by this browser's clock, which is `skew` milliseconds ahead. */
export function inBrowserTime(chunk: TurnChunk, skew: number): TurnChunk {
  if (skew === 0) return chunk
  if (chunk.type === 'data-notice' && chunk.data.retryAt !== undefined) {
    return { ...chunk, data: { ...chunk.data, retryAt: chunk.data.retryAt + skew } }
  }
  if (
    chunk.type === 'message-metadata' &&
    chunk.messageMetadata?.reasoningStartedAt !== undefined
  ) {
    const { messageMetadata } = chunk
    const reasoningStartedAt = chunk.messageMetadata.reasoningStartedAt + skew
    return { ...chunk, messageMetadata: { ...messageMetadata, reasoningStartedAt } }
  }
  return chunk
}

/** Below this, in milliseconds, the clocks agree: the `Date` header has whole seconds only. */
const SAME_CLOCK = 2_000

/** Milliseconds that this browser's clock is ahead of the server's, by a response that just came. */
export function clockSkew(response: Response, now: number): number {
  const serverNow = Date.parse(response.headers.get('Date') ?? '')
  const skew = now - serverNow
  return Math.abs(skew) > SAME_CLOCK ? skew : 0
}
