import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readEvents } from './read-events.ts'

const wire = 'id: 1\ndata: {"t":"好的"}\n\n: keep-alive\n\nid: 2\r\ndata: [DONE]\r\n\r\n'

beforeEach(() => vi.stubGlobal('window', new EventTarget()))
afterEach(() => vi.unstubAllGlobals())

function cutAt(offset: number): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(wire)
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.slice(0, offset))
      controller.enqueue(bytes.slice(offset))
      controller.close()
    },
  })
}

test('events are the same wherever the network cuts them', async () => {
  for (let offset = 0; offset <= new TextEncoder().encode(wire).length; offset++) {
    const events = await Array.fromAsync(readEvents(cutAt(offset)))
    expect(events.map(({ id, data }) => [id, data])).toEqual([
      ['1', '{"t":"好的"}'],
      ['2', '[DONE]'],
    ])
  }
})
