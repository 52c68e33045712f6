/** A player that has found the moment, and shows nothing new by then, was there already; in milliseconds. */
const SHOWING = 200

/**
 * A player tells that it has found a moment before it shows the picture of it, and what is drawn is
 * what is shown. Call this before it seeks, and what is returned when it has found the moment.
 * @param time seconds
 */
export function watchForPicture(video: HTMLVideoElement, time: number): () => Promise<void> {
  // Older browsers do not tell; most draw what was sought all the same.
  if (!('requestVideoFrameCallback' in video)) return async () => {}
  const before = video.currentTime
  const shown = Promise.withResolvers<void>()
  let handle = 0
  const look: VideoFrameRequestCallback = (_, { mediaTime }) => {
    // The picture of the moment before may come late.
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
