import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { watchConnection } from './watch-connection.ts'

/**
 * The server-sent events of a response body, in order, until it ends, falls silent for too long, or
 * breaks (then it throws).
 */
export async function* readEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<EventSourceMessage> {
  const events: EventSourceMessage[] = []
  const parser = createParser({ onEvent: (event) => events.push(event) })
  const decoder = new TextDecoder()
  const reader = body.getReader()
  const leave = () => void reader.cancel().catch(() => {})
  const connection = watchConnection(leave)
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      connection.heard()
      parser.feed(decoder.decode(value, { stream: true }))
      yield* events.splice(0)
    }
  } finally {
    connection.end()
    leave()
  }
}
