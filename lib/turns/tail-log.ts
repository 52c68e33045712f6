import type { TurnLog } from './turn-log.ts'

/** Proxies close connections that are silent for a minute; some for half of one. */
const HEARTBEAT_MS = 15_000
/** What is handed to one reader at a time, in UTF-16 code units. */
const READ_SIZE = 64 * 1024
const encoder = new TextEncoder()

/**
 * A reader's view of a turn log: everything after event `after`, then what comes, then the end.
 * It reads only when its reader does, so that one who stops reading costs no memory.
 */
export function tailLog(log: TurnLog, after = 0): ReadableStream<Uint8Array> {
  let left = false
  let position = after
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await log.changed(position, HEARTBEAT_MS)
        if (left) return
        const { text, last } = log.read(position, READ_SIZE)
        position = last
        if (text) controller.enqueue(encoder.encode(text))
        else if (log.closed) controller.close()
        else controller.enqueue(encoder.encode(': keep-alive\n\n'))
      },
      cancel: () => {
        left = true
      },
    },
    { highWaterMark: 1 },
  )
}
