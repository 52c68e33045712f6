import type { Size } from '#lib/qvq/schema.ts'
import { makeEasel, shrinkTo } from './make-canvas.ts'
import type { VideoReader } from './video-reader.ts'

/** A picture taken of a video. */
export interface SampledFrame {
  /** From the beginning of the video. */
  seconds: number
  /** Of `blob`, in pixels. */
  size: Size
  /** What is sent. */
  blob: Blob
  /** Shown instead of `blob`: hundreds of decoded full-size frames would fill the memory. */
  thumbnail: Blob
}

/** Twice the longest side at which a thumbnail is shown, for sharp screens. */
const THUMBNAIL = 240

/**
 * Takes pictures of a video at the given moments (ascending seconds) and calls back with each. Only
 * one picture is decoded at a time; what is kept are JPEGs. Moments without a picture are left out.
 * @throws the signal's reason; an Error where the video is damaged from there on.
 */
export async function sampleFrames(
  reader: VideoReader,
  { times, size, signal }: { times: number[]; size: Size; signal: AbortSignal },
  onFrame: (frame: SampledFrame) => void,
): Promise<void> {
  const full = makeEasel(size)
  const small = makeEasel(shrinkTo(size, THUMBNAIL))
  let index = 0
  for await (const draw of reader.pictures(times, signal)) {
    const seconds = times[index] ?? 0
    index += 1
    if (!draw) continue
    full.context.fillRect(0, 0, size.width, size.height)
    draw(full.context, size)
    small.context.drawImage(full.context.canvas, 0, 0, small.size.width, small.size.height)
    onFrame({ seconds, size, blob: full.save(), thumbnail: small.save() })
  }
}
