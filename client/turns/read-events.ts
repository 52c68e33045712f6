import { createParser, type EventSourceMessage } from 'eventsource-parser'

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

/** Milliseconds. The server says something every 15 s, if only `: keep-alive`. */
const LONGEST_SILENCE = 40_000

interface ConnectionWatch {
  /** Bytes came. */
  heard(): void
  end(): void
}

/**
 * Calls back once a connection is taken for dead: after a long silence, and at once when the browser
 * says that the network is gone. A half-open connection says nothing by itself.
 */
function watchConnection(onDead: () => void): ConnectionWatch {
  let timer = setTimeout(onDead, LONGEST_SILENCE)
  window.addEventListener('offline', onDead)
  return {
    heard() {
      clearTimeout(timer)
      timer = setTimeout(onDead, LONGEST_SILENCE)
    },
    end() {
      clearTimeout(timer)
      window.removeEventListener('offline', onDead)
    },
  }
}
