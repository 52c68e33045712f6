/** Milliseconds to wait for a new picture after a seek; without one it was already showing. */
const SHOWING = 200

/**
 * A player tells that it has found a moment before it shows the picture of it, and what is drawn is
 * what is shown. Call this before it seeks, and what is returned when it has found the moment.
 * @param time seconds
 */
export function watchForPicture(video: HTMLVideoElement, time: number): () => Promise<void> {
  // Older browsers have no such callback; most draw the sought picture anyway.
  if (!('requestVideoFrameCallback' in video)) return async () => {}
  const before = video.currentTime
  const shown = Promise.withResolvers<void>()
  let handle = 0
  const look: VideoFrameRequestCallback = (_, { mediaTime }) => {
    // Skip a late picture of the previous moment.
    if (Math.abs(mediaTime - time) <= Math.abs(mediaTime - before)) shown.resolve()
    else handle = video.requestVideoFrameCallback(look)
  }
  handle = video.requestVideoFrameCallback(look)
  return async () => {
    const timer = setTimeout(shown.resolve, SHOWING)
    await shown.promise
    clearTimeout(timer)
    video.cancelVideoFrameCallback(handle)
  }
}
