import { watchDevice } from './watched-devices.ts'

/** A stream that ends early when the device that reads it is signed out. */
export function whileSignedIn(
  deviceId: string,
  stream: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  // A read that waits ends, too, as if the stream had.
  const unwatch = watchDevice(deviceId, () => void reader.cancel())
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await reader.read()
        if (!done) return controller.enqueue(value)
        unwatch()
        controller.close()
      },
      async cancel() {
        unwatch()
        await reader.cancel()
      },
    },
    { highWaterMark: 0 },
  )
}
