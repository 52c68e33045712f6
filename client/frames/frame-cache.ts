import { createStore, type Store } from '#client/state/store.ts'
import type { Size } from '#lib/qvq/schema.ts'
import { type SampledFrame, sampleFrames } from './sample-frames.ts'
import type { VideoReader } from './video-reader.ts'

/** A picture of the album, with an address at which its thumbnail can be shown. */
export interface AlbumFrame extends Omit<SampledFrame, 'thumbnail'> {
  thumbnailUrl: string
}

/** Frames by their moment in seconds. */
export type Album = Store<ReadonlyMap<number, AlbumFrame>>

/** About 70 MB of JPEGs. */
const MOST_KEPT = 1_024

export function createAlbum(): Album {
  return createStore<ReadonlyMap<number, AlbumFrame>>(new Map())
}

/**
 * Puts a frame in, in place of another one of its moment. Frames of earlier plans stay, so that they
 * need not be taken again, until there are too many.
 */
function addFrame(album: Album, { thumbnail, ...frame }: SampledFrame, planned: number[]) {
  album.update((before) => {
    const frames = new Map(before)
    remove(frames, frame.seconds)
    frames.set(frame.seconds, { ...frame, thumbnailUrl: URL.createObjectURL(thumbnail) })
    if (frames.size > MOST_KEPT) {
      const wanted = new Set(planned)
      for (const seconds of before.keys()) if (!wanted.has(seconds)) remove(frames, seconds)
    }
    return frames
  })
}

export function clearAlbum(album: Album) {
  for (const { thumbnailUrl } of album.get().values()) URL.revokeObjectURL(thumbnailUrl)
  album.set(new Map())
}

function remove(frames: Map<number, AlbumFrame>, seconds: number) {
  const frame = frames.get(seconds)
  if (frame) URL.revokeObjectURL(frame.thumbnailUrl)
  frames.delete(seconds)
}

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
