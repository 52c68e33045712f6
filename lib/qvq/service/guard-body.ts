import { AppError } from '#lib/errors.ts'

/** Longest time without a byte once the service has answered, in milliseconds. */
const IDLE_LIMIT_MS = 10 * 60 * 1000
/** Longest stretch without a line end. The largest real event is some kilobytes. */
const MAX_LINE_BYTES = 512 * 1024
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const encoder = new TextEncoder()

/**
 * Watches over an event stream of the service: ends it when it is silent for too long or sends a
 * line without end, and completes a last event that lacks its blank line.
 * Errors the stream with AppError `upstream_idle` or `upstream_malformed`.
 */
export function guardBody(
  body: AsyncIterable<Uint8Array>,
  { idleLimitMs = IDLE_LIMIT_MS, maxLineBytes = MAX_LINE_BYTES } = {},
): ReadableStream<Uint8Array> {
  const reader = body[Symbol.asyncIterator]()
  let lineBytes = 0
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await readInTime(reader, idleLimitMs)
      if (done) {
        controller.enqueue(encoder.encode('\n\n'))
        controller.close()
        return
      }
      lineBytes = openLineBytes(value, lineBytes)
      if (lineBytes > maxLineBytes) {
        void reader.return?.()
        throw new AppError('upstream_malformed')
      }
      controller.enqueue(value)
    },
    cancel: async () => void (await reader.return?.()),
  })
}

async function readInTime(reader: AsyncIterator<Uint8Array>, limitMs: number) {
  let timer: NodeJS.Timeout | undefined
  const idle = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new AppError('upstream_idle', { details: { seconds: limitMs / 1000 } }))
      void reader.return?.()
    }, limitMs)
  })
  try {
    return await Promise.race([reader.next(), idle])
  } finally {
    clearTimeout(timer)
  }
}

/** Bytes since the last line end, counting on from `before`. */
function openLineBytes(chunk: Uint8Array, before: number): number {
  const last = Math.max(chunk.lastIndexOf(LINE_FEED), chunk.lastIndexOf(CARRIAGE_RETURN))
  return last === -1 ? before + chunk.length : chunk.length - 1 - last
}
