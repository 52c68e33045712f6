import { openByDecoder } from './open-by-decoder.ts'
import { openByPlayer } from './open-by-player.ts'
import { untilAborted } from './until-aborted.ts'
import type { VideoReader } from './video-reader.ts'

/**
 * Opens a video for taking pictures of it, in the fastest way that works in this browser.
 * @returns null where it can neither be decoded nor played, or has no pictures.
 * @throws the signal's reason.
 */
export async function openVideo(file: Blob, signal: AbortSignal): Promise<VideoReader | null> {
  for (const open of [openByDecoder, openByPlayer]) {
    const opening = open(file, signal)
    try {
      const reader = await untilAborted(opening, signal)
      if (reader && (await shows(reader, signal))) return reader
      reader?.close()
    } catch {
      // After an abort nobody waits for the reader, so close it if it still opens.
      opening.then((reader) => reader?.close()).catch(() => {})
      signal.throwIfAborted()
    }
  }
  return null
}

/** A header may promise what no decoder can keep, so the first picture is tried. */
async function shows({ duration, size, pictures }: VideoReader, signal: AbortSignal) {
  if (!(duration > 0 && duration < Number.POSITIVE_INFINITY && size.width > 0 && size.height > 0)) {
    return false
  }
  for await (const draw of pictures([0], signal)) return draw !== null
  return false
}
