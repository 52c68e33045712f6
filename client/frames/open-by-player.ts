import { nextEvent } from './until-aborted.ts'
import type { DrawPicture, VideoReader } from './video-reader.ts'
import { watchForPicture } from './watch-for-picture.ts'

/**
 * Longest wait for a local file to open, in milliseconds; a player that needs longer never will.
 */
const OPENING = 10_000
/** Seeking in a long film with rare key frames takes a while. */
const SEEKING = 30_000
/** Beyond the end of any film, in seconds. */
const FAR_AWAY = 1e7

/**
 * Opens a video with the browser's own player, which is slower but plays what the decoders do not
 * know, and works where there are none: pages on plain http.
 * @throws the signal's reason; an Error where it cannot be played.
 */
export async function openByPlayer(file: Blob, signal: AbortSignal): Promise<VideoReader> {
  const url = URL.createObjectURL(file)
  const video = document.createElement('video')
  const close = () => {
    video.removeAttribute('src')
    // Loading an empty source is the only way to release the decoder and the file.
    video.load()
    URL.revokeObjectURL(url)
  }
  try {
    video.muted = true
    video.playsInline = true
    video.preload = 'auto'
    const opened = nextEvent(video, 'loadedmetadata', { signal, milliseconds: OPENING })
    video.src = url
    await opened
    const duration = await findDuration(video, signal)
    const size = { width: video.videoWidth, height: video.videoHeight }
    return { duration, size, pictures: (times, until) => seekAll(video, times, until), close }
  } catch (error) {
    close()
    throw error
  }
}

/** A browser's recording does not know its duration until the player seeks to its end. */
async function findDuration(video: HTMLVideoElement, signal: AbortSignal): Promise<number> {
  if (Number.isFinite(video.duration)) return video.duration
  const found = nextEvent(video, 'seeked', { signal, milliseconds: SEEKING })
  video.currentTime = FAR_AWAY
  await found
  return Number.isFinite(video.duration) ? video.duration : video.currentTime
}

async function* seekAll(
  video: HTMLVideoElement,
  times: number[],
  signal: AbortSignal,
): AsyncGenerator<DrawPicture> {
  for (const time of times) {
    const pictureShown = watchForPicture(video, time)
    const found = nextEvent(video, 'seeked', { signal, milliseconds: SEEKING })
    video.currentTime = time
    await found
    // The event may belong to an earlier, abandoned seek; wait for our own.
    if (video.seeking) await nextEvent(video, 'seeked', { signal, milliseconds: SEEKING })
    await pictureShown()
    yield (context, { width, height }) => context.drawImage(video, 0, 0, width, height)
  }
}
