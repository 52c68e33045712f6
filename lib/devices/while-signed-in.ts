import { watchDevice } from './watched-devices.ts'

/** A stream that ends early when the device that reads it is signed out. */
export function whileSignedIn(
  deviceId: string,
  stream: ReadableStream<Uint8Array>,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader()
  let unwatch: (() => void) | undefined
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        // Start watching only on the first read: an unread body never reports its end. On a
        // sign-out a waiting read ends too, as if the stream had.
        unwatch ??= watchDevice(deviceId, () => void reader.cancel())
        try {
          const { done, value } = await reader.read()
          if (!done) return controller.enqueue(value)
        } catch (error) {
          unwatch()
          throw error
        }
        unwatch()
        controller.close()
      },
      async cancel() {
        unwatch?.()
        await reader.cancel()
      },
    },
    { highWaterMark: 0 },
  )
}
