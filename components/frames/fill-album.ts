import type { Size } from '#lib/qvq/picture-tokens.ts'
import { type Album, addFrame } from './album.ts'
import { sampleFrames } from './sample-frames.ts'
import type { VideoReader } from './video-reader.ts'

/** The frames that are wanted now. */
export interface Wanted {
  /** Ascending, in seconds. */
  times: number[]
  size: Size
}

/** Takes the frames that the album does not have yet in the wanted size. @throws as `sampleFrames`. */
export async function fillAlbum(
  album: Album,
  reader: VideoReader,
  { times, size }: Wanted,
  signal: AbortSignal,
): Promise<void> {
  const has = (time: number) => {
    const frame = album.get().get(time)
    return frame?.size.width === size.width && frame.size.height === size.height
  }
  const missing = times.filter((time) => !has(time))
  await sampleFrames(reader, { times: missing, size, signal }, (frame) =>
    addFrame(album, frame, times),
  )
}
