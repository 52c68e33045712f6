import type { Size } from '#lib/qvq/schema.ts'

/** Draws the picture over the whole of a canvas of the given size. */
export type DrawPicture = (context: CanvasRenderingContext2D, size: Size) => void

/** A video that pictures can be taken of. */
export interface VideoReader {
  /** Seconds. */
  duration: number
  /** As displayed, in pixels: upright, with square pixels. */
  size: Size
  /**
   * The pictures that are seen at these moments, in ascending seconds; null where there is none. A
   * picture is there only until the next one is asked for.
   * @throws the signal's reason; an Error where the video is damaged.
   */
  pictures(times: number[], signal: AbortSignal): AsyncIterable<DrawPicture | null>
  /** Lets go of the file and the decoder. */
  close(): void
}
