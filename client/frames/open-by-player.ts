import { nextEvent } from './until-aborted.ts'
import type { DrawPicture, VideoReader } from './video-reader.ts'
import { watchForPicture } from './watch-for-picture.ts'

/** A player that has not understood a local file by then never will; in milliseconds. */
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
    // Only loading nothing lets go of the decoder and the file.
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

/** Recordings of browsers do not tell how long they are until one looks for their end. */
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
    // What was heard may be the end of an earlier seek, of a run that was given up.
    if (video.seeking) await nextEvent(video, 'seeked', { signal, milliseconds: SEEKING })
    await pictureShown()
    yield (context, { width, height }) => context.drawImage(video, 0, 0, width, height)
  }
}
