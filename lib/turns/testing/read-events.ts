import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { z } from 'zod'

const chunkSchema = z.looseObject({
  type: z.string(),
  delta: z.string().optional(),
  messageMetadata: z
    .looseObject({
      status: z.string(),
      error: z.looseObject({ code: z.string(), message: z.string() }).optional(),
    })
    .optional(),
})

/** Reads a turn's stream to its end and gathers what a reader would see. */
export async function readEvents(stream: ReadableStream<Uint8Array>) {
  const events: EventSourceMessage[] = []
  const parser = createParser({ onEvent: (event) => events.push(event) })
  const decoder = new TextDecoder()
  for await (const bytes of stream) parser.feed(decoder.decode(bytes, { stream: true }))
  return summarise(events)
}

function summarise(events: EventSourceMessage[]) {
  const done = events.at(-1)?.data === '[DONE]'
  const chunks = events
    .filter(({ data }) => data !== '[DONE]')
    .map(({ data }) => chunkSchema.parse(JSON.parse(data)))
  const text = (type: string) =>
    chunks.map((chunk) => (chunk.type === type ? (chunk.delta ?? '') : '')).join('')
  return {
    ids: events.map(({ id }) => id).filter((id) => id !== undefined),
    done,
    types: chunks.map(({ type }) => type),
    terminals: chunks.filter(({ type }) => ['finish', 'abort', 'error'].includes(type)),
    reasoning: text('reasoning-delta'),
    answer: text('text-delta'),
    metadata: chunks.findLast((chunk) => chunk.messageMetadata)?.messageMetadata,
  }
}
