import type { Readable } from 'node:stream'

/** A stream of Node's as the body of a response: read as it is consumed, ended when its reader goes. */
export function webStream(stream: Readable): ReadableStream<Uint8Array> {
  const iterator = stream.iterator()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void stream.destroy(),
  })
}
